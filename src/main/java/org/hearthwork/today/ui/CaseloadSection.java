package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.CaseloadRow;
import org.jspecify.annotations.Nullable;

/** All couples of the reader, searched and walked by keyboard; more come before the reader is at the end. */
@JsModule("./today-keys.ts")
final class CaseloadSection extends Section {

    private static final int PAUSE_MS = 250; // in typing, before the list follows

    private final Caseload caseload;
    private final Instant asOf;
    private final Div list = new Div();
    private CaseloadTable table;

    CaseloadSection(Caseload caseload, List<CaseloadRow> page, Instant asOf) {
        this.caseload = caseload;
        this.asOf = asOf;
        this.table = new CaseloadTable(asOf);
        addClassName("page-section");
        TextField search = new TextField();
        search.setAriaLabel(getTranslation("sessions.caseload.search"));
        search.setPlaceholder(getTranslation("sessions.caseload.search.hint"));
        search.setPrefixComponent(Glyph.SEARCH.draw());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        search.getElement().setAttribute("data-search", "");
        Clicks.typed(search, words -> show(caseload.page(words, null), words));
        Div head = new Div(new SectionTitle(getTranslation("sessions.caseload")), keys(), search);
        head.addClassNames("row", "caseload-head");
        list.addClassName("stack");
        add(head, list);
        show(page, "");
    }

    /** The keys, and a switch for those who would rather not have letters that act. */
    private Component keys() {
        Span hint = new Span(getTranslation("sessions.keys"));
        NativeButton toggle = new NativeButton(getTranslation("sessions.keys.switch"));
        toggle.addClassName("keys-switch");
        toggle.getElement().setAttribute("data-keys-switch", "").setAttribute("aria-pressed", "true");
        Div keys = new Div(hint, toggle);
        keys.addClassNames("small", "soft", "row", "push", "caseload-keys");
        return keys;
    }

    private void show(List<CaseloadRow> rows, String words) {
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation(words.isEmpty() ? "sessions.caseload.none" : "sessions.caseload.none-found")));
            return;
        }
        table = new CaseloadTable(asOf);
        append(rows, words, null);
        list.add(new Card(table).flush());
        offerMore(rows, words);
    }

    private void append(List<CaseloadRow> rows, String words, @Nullable CaseloadRow after) {
        table.append(rows, () -> caseload.page(words, after));
    }

    private void offerMore(List<CaseloadRow> rows, String words) {
        if (rows.size() == Caseload.PAGE) {
            CaseloadRow last = rows.getLast();
            list.add(Buttons.quiet(getTranslation("sessions.caseload.more"), () -> more(words, last)), new MoreAhead());
        }
    }

    private void more(String words, CaseloadRow last) {
        List<CaseloadRow> rows = caseload.page(words, last);
        if (!rows.isEmpty()) {
            append(rows, words, last);
        }
        list.getChildren().skip(1).toList().forEach(list::remove);
        offerMore(rows, words);
    }
}
