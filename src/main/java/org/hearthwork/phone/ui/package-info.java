@NullMarked
package org.hearthwork.phone.ui;

import org.jspecify.annotations.NullMarked;
