@NullMarked
package org.hearthwork.homework.ui;

import org.jspecify.annotations.NullMarked;
