@NullMarked
package org.hearthwork.access.ui;

import org.jspecify.annotations.NullMarked;
