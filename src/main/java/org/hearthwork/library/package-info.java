/** Tips and exercises: versioned definitions as data, their prompts and evidence. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "access"})
@NullMarked
package org.hearthwork.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
