package org.hearthwork.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables and rules of the database, brought up to date step by step; never by a product that knows fewer steps. */
final class Schema {

    private static final String STEPS = "classpath:db/migration";

    private final Flyway flyway;

    Schema(Access access, Roles roles) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .defaultSchema("flyway")
                .createSchemas(true)
                .locations(STEPS)
                // By default a step this product does not know is passed over with a warning.
                .ignoreMigrationPatterns(new String[0]);
        if (!roles.arePlain()) {
            configuration.resourceProvider(new StepsOf(roles));
        }
        flyway = configuration.load();
    }

    /** @throws StartRefused when the database has steps this product does not know, or others than it knows */
    void refuseUnknownSteps() {
        List<MigrationInfo> steps = Arrays.asList(flyway.info().all());
        newestOf(steps, MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED)
                .ifPresent(future -> {
                    throw new StartRefused(
                            "The data were last used by a newer Hearthwork: their schema is at step "
                                    + future.getVersion() + ", and this one knows the steps up to " + newestKnown(steps)
                                    + ".",
                            "Start the newer one, or restore the copy made before it was installed; nothing was changed.",
                            null);
                });
        newestOf(steps, MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED)
                .or(() -> steps.stream()
                        .filter(step ->
                                step.getState().isApplied() && step.getState().isResolved())
                        .filter(step -> !step.isChecksumMatching())
                        .findFirst())
                .ifPresent(other -> {
                    throw new StartRefused(
                            "Step " + other.getVersion() + " of the database's schema is not the one this Hearthwork"
                                    + " brings: the data come from another build.",
                            "Start the build they were made with, or start this one with other data,"
                                    + " HEARTHWORK_DATA=/some/folder; nothing was changed.",
                            null);
                });
    }

    private static Optional<MigrationInfo> newestOf(List<MigrationInfo> steps, MigrationState... states) {
        return steps.stream()
                .filter(step -> List.of(states).contains(step.getState()))
                .reduce((one, later) -> later);
    }

    private static String newestKnown(List<MigrationInfo> steps) {
        return steps.stream()
                .filter(step -> step.getState().isResolved())
                .map(step -> Objects.toString(step.getVersion()))
                .reduce("none", (one, later) -> later);
    }

    /** Whether this product has a step as late as this one, so that it can open data that were brought there. */
    static boolean knows(String step) {
        return MigrationVersion.fromVersion(newest()).compareTo(MigrationVersion.fromVersion(step)) >= 0;
    }

    /** The last step this product brings. */
    static String newest() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(STEPS + "/V*.sql"))
                    .map(file -> String.valueOf(file.getFilename()))
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .getVersion();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void bringUpToDate() {
        flyway.migrate();
    }

    /** The same steps with the role names of a second Hearthwork on one server. */
    private record StepsOf(Roles roles) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return all().filter(step -> name.endsWith(step.getFilename()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all().filter(step -> step.getFilename().startsWith(prefix)
                            && Stream.of(suffixes).anyMatch(step.getFilename()::endsWith))
                    .toList();
        }

        private Stream<LoadableResource> all() {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources(STEPS + "/*.sql"))
                        .map(file -> new Step(file, roles));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final class Step extends LoadableResource {

        private final Resource file;
        private final Roles roles;

        Step(Resource file, Roles roles) {
            this.file = file;
            this.roles = roles;
        }

        @Override
        public Reader read() {
            try {
                return new StringReader(roles.in(file.getContentAsString(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public String getFilename() {
            return Objects.requireNonNull(file.getFilename());
        }

        @Override
        public String getAbsolutePath() {
            return STEPS + "/" + getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
