@NullMarked
package org.hearthwork.outcomes.ui;

import org.jspecify.annotations.NullMarked;
