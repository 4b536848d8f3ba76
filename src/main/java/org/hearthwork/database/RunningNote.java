package org.hearthwork.database;

import java.io.IOException;
import org.hearthwork.kit.OwnAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the data folder where the product that runs on it is found: for people, and for {@code ./hearthwork status}. */
@Component
class RunningNote {

    private static final Logger log = LoggerFactory.getLogger(RunningNote.class);

    private final DataFolder folder;
    private final OwnAddress address;
    private final Environment environment;

    RunningNote(DataFolder folder, OwnAddress address, Environment environment) {
        this.folder = folder;
        this.address = address;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String listening = environment.getProperty("server.address", "127.0.0.1");
        String host = listening.equals("0.0.0.0") || listening.equals("::") ? "127.0.0.1" : listening;
        try {
            folder.runningNote()
                    .write(address.base() + "\nhttp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port
                            + "\n");
        } catch (IOException failed) {
            log.debug("Where this product is found could not be noted", failed);
        }
    }
}
