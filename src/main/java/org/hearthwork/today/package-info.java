/** The clinician's day: who comes, who needs a person, the brief, the screen within the session. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "audit",
            "access",
            "couples",
            "couples :: parts",
            "couples :: navigation",
            "library",
            "homework",
            "outcomes",
            "outcomes :: parts",
            "tracking",
            "tracking :: parts",
            "tracking :: navigation",
            "sessions",
            "sessions :: parts",
            "sessions :: navigation",
            "notes",
            "notes :: parts"
        })
@NullMarked
package org.hearthwork.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
