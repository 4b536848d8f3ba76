@NullMarked
package org.hearthwork.phone.internal;

import org.jspecify.annotations.NullMarked;
