package org.hearthwork.phone.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Seat;

/** The two by their names, in the same order for both: what one of them taps reads the same to the other. */
final class NamesOfTwo extends RadioButtonGroup<String> {

    NamesOfTwo(Sheet sheet, String chosen) {
        addClassName("pills");
        List<String> names = Stream.of(Seat.A, Seat.B)
                .map(seat -> sheet.me().seat() == seat ? sheet.me() : sheet.other())
                .map(Partner::firstName)
                .distinct()
                .toList();
        setItems(names);
        if (names.contains(chosen)) {
            setValue(chosen);
        }
    }
}
