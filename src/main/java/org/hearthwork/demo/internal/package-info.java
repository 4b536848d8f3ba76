@NullMarked
package org.hearthwork.demo.internal;

import org.jspecify.annotations.NullMarked;
