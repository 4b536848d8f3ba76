@NullMarked
package org.hearthwork.kit.ui;

import org.jspecify.annotations.NullMarked;
