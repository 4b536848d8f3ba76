package org.hearthwork.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.browser.RunningHearthwork;
import org.hearthwork.database.OutsideLook;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/**
 * The product in a process of its own on a fresh embedded database, and beside it, on the same database, its services: so
 * a scene is set by the calls people make, and measured from outside.
 */
final class Ground implements AutoCloseable {

    private final Path folder;
    private final RunningHearthwork hearthwork;
    private final ApplicationContext services;

    @SpringBootTest
    private static final class Services {}

    private Ground(Path folder, RunningHearthwork hearthwork, ApplicationContext services) {
        this.folder = folder;
        this.hearthwork = hearthwork;
        this.services = services;
    }

    static Ground prepare() throws IOException {
        Path folder = Files.createTempDirectory("hearthwork-bench");
        RunningHearthwork hearthwork =
                // With the demo beside it: staff sign in by a password alone only there.
                RunningHearthwork.start(folder.resolve("data"), Map.of());
        new OutsideLook(hearthwork.data()).asOutsideDatabase().forEach(System::setProperty);
        System.setProperty("hearthwork.data", folder.resolve("services").toString());
        return new Ground(
                folder,
                hearthwork,
                new TestContextManager(Services.class).getTestContext().getApplicationContext());
    }

    RunningHearthwork hearthwork() {
        return hearthwork;
    }

    <T> T service(Class<T> type) {
        return services.getBean(type);
    }

    @Override
    public void close() {
        hearthwork.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
