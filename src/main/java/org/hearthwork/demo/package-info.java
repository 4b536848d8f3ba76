/** The demo practice: twelve couples and ten weeks, lived through the same services that people use. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "database",
            "access",
            "couples",
            "library",
            "homework",
            "instruments",
            "outcomes",
            "phone",
            "sessions",
            "notes"
        })
@NullMarked
package org.hearthwork.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
