@NullMarked
package org.hearthwork.library.ui;

import org.jspecify.annotations.NullMarked;
