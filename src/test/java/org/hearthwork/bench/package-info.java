/** What "./hearthwork bench" runs: one class a row, measured on the running product, floor and figure in the same run. */
package org.hearthwork.bench;
