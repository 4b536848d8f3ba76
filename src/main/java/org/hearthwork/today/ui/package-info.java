@NullMarked
package org.hearthwork.today.ui;

import org.jspecify.annotations.NullMarked;
