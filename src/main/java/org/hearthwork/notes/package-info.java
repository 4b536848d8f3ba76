/** Session notes: written, signed, added to, with the lines of the couple they quote. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "vault",
            "audit",
            "access",
            "couples",
            "homework",
            "tracking",
            "outcomes",
            "sessions",
            "sessions :: parts",
            "sessions :: navigation"
        })
@NullMarked
package org.hearthwork.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
