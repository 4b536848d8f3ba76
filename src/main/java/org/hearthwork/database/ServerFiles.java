package org.hearthwork.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** The web server works in our data folder: in the folder of everybody's temporary files, a run that is killed leaves its own for ever. */
@Component
class ServerFiles implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final DataFolder folder;

    ServerFiles(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        // Empty for good: what lies in it would be served.
        factory.setDocumentRoot(made("pages").toFile());
        if (factory instanceof ConfigurableTomcatWebServerFactory tomcat) {
            tomcat.setBaseDirectory(made("tomcat").toFile());
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.temporary().resolve(name), Ownership.PRIVATE_FOLDER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
