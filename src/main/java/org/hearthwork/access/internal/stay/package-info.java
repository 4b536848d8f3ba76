/** How long somebody stays signed in, and how it ends: on every node, in every tab. */
@NullMarked
package org.hearthwork.access.internal.stay;

import org.jspecify.annotations.NullMarked;
