/** The partner's screens and what they read. */
@NullMarked
package org.hearthwork.phone;

import org.jspecify.annotations.NullMarked;
