/** Ids, time, refusals and small parts of the user interface. Open to every module; knows no domain. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.hearthwork.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
