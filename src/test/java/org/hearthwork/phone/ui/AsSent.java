package org.hearthwork.phone.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a phone is sent, byte by byte. */
abstract class AsSent extends OnThePhone {

    private static final Pattern READ_UP_TO = Pattern.compile("\\b1\\d{12}\\b");

    /** An id, or the key that an account's page seals its unsent words with: two couples differ in them and tell nothing by it. */
    private static final Pattern ID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\")[A-Za-z0-9+/]{43}=(?=\")");

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** What a browser that opens this address then is sent. */
    String bytes(Instant then, Actor who, String address) {
        String[] sent = new String[1];
        PracticeClock.at(
                then,
                () -> Actors.as(who, () -> {
                    cleanVaadinEnvironment();
                    initVaadinEnvironment();
                    UI.getCurrent().navigate(address);
                    // The order of an object's fields is a hash map's: it differs from one answer to the next of the
                    // same screen.
                    sent[0] = SORTED.writeValueAsString(SORTED.treeToValue(
                            new UidlWriter().createUidl(UI.getCurrent(), false, true), Object.class));
                }));
        Map<String, String> names = new HashMap<>();
        // Up to which moment the page has read: the time of day at which somebody looked, as in the Date of any answer.
        String timeless = READ_UP_TO.matcher(sent[0]).replaceAll("moment");
        return ID.matcher(timeless)
                .replaceAll(found -> names.computeIfAbsent(found.group(), id -> "id" + names.size()));
    }
}
