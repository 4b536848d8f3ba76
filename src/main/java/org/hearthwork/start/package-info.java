/** Before anything is begun: what somebody set, whether there is a place to listen, and refusals in words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.hearthwork.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
