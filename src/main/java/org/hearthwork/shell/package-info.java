/** The two faces around every screen: the desk's side navigation, the phone's bottom bar; and the pages for errors. */
@ApplicationModule(allowedDependencies = "kit")
@NullMarked
package org.hearthwork.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
