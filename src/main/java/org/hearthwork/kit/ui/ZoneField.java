package org.hearthwork.kit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Chooses a time zone by the name of a place. */
public final class ZoneField extends ComboBox<ZoneId> {

    public ZoneField(String label, ZoneId chosen) {
        super(label);
        setItems(all(chosen));
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        setRequiredIndicatorVisible(true);
        setValue(chosen);
    }

    private static List<ZoneId> all(ZoneId chosen) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
        return Stream.concat(places, Stream.of(chosen.getId()))
                .distinct()
                .sorted()
                .map(ZoneId::of)
                .toList();
    }
}
