@NullMarked
package org.hearthwork.sessions.ui;

import org.jspecify.annotations.NullMarked;
