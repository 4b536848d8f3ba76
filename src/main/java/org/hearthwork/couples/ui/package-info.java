@NullMarked
package org.hearthwork.couples.ui;

import org.jspecify.annotations.NullMarked;
