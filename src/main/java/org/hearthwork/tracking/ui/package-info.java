@NullMarked
package org.hearthwork.tracking.ui;

import org.jspecify.annotations.NullMarked;
