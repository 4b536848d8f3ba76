/** The partner's screens and what they read. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "audit",
            "access",
            "access :: parts",
            "couples",
            "couples :: parts",
            "library",
            "library :: navigation",
            "homework",
            "outcomes",
            "live",
            "instruments"
        })
@NullMarked
package org.hearthwork.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
