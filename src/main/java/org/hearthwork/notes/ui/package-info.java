@NullMarked
package org.hearthwork.notes.ui;

import org.jspecify.annotations.NullMarked;
