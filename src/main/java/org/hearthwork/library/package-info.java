/** Tips and exercises: versioned definitions as data, their prompts and evidence. */
@NullMarked
package org.hearthwork.library;

import org.jspecify.annotations.NullMarked;
