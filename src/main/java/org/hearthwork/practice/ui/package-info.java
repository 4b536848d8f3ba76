@NullMarked
package org.hearthwork.practice.ui;

import org.jspecify.annotations.NullMarked;
