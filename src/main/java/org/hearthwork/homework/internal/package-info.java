@NullMarked
package org.hearthwork.homework.internal;

import org.jspecify.annotations.NullMarked;
