/** What two sets of answers become: pure rules over definitions and answers. Nothing here asks who may read it. */
@ApplicationModule(allowedDependencies = {"kit", "library"})
@NullMarked
package org.hearthwork.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
