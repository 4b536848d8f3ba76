/** What every request meets first: hosts, proxies, headers, and who may open an address. */
@NullMarked
package org.hearthwork.access.internal.web;

import org.jspecify.annotations.NullMarked;
