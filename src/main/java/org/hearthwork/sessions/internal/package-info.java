@NullMarked
package org.hearthwork.sessions.internal;

import org.jspecify.annotations.NullMarked;
