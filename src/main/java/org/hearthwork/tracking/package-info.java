/** How homework goes, as the clinician's side sees it: figures, timeline, what was answered, and the dialog that assigns. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "audit",
            "access",
            "couples",
            "couples :: navigation",
            "library",
            "homework",
            "instruments",
            "phone :: parts"
        })
@NullMarked
package org.hearthwork.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
