package org.hearthwork.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Conflict;
import org.hearthwork.kit.ui.FieldErrors;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.Edition;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.Wording;

/** An own version as it is written: kept as it is typed, read through as partners will, published at the end. */
@Route("library/draft/:draft")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.SUPERVISOR})
class OwnVersionView extends Main implements BeforeEnterObserver {

    private final OwnVersions versions;
    private final ZoneId zone;
    private final List<SittingEditor> sittings = new ArrayList<>();
    private final Conflict conflict = new Conflict();
    private final Problem problem = new Problem();
    private OwnDraft draft;
    private Editing editing;
    private SavedState state;
    private AboutEditor about;
    private int version;
    private int upon;
    private boolean overtaken;

    @SuppressWarnings("NullAway.Init") // the rest is there with the draft that the address names
    OwnVersionView(OwnVersions versions, People people) {
        this.versions = versions;
        this.zone = people.practice().zone();
        addClassNames("page", "own-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(versions.open(event.getRouteParameters()
                .get("draft")
                .flatMap(Ids::parse)
                .map(DraftId::new)
                .orElseThrow(NotFound::new)));
    }

    private void show(OwnDraft opened) {
        draft = opened;
        version = opened.version();
        upon = opened.upon();
        overtaken = false;
        sittings.clear();
        conflict.clear();
        state = new SavedState("library/" + opened.id());
        editing = new Editing(state, this::save);
        editing.knows("", problem);
        about = new AboutEditor(opened.wording(), editing);
        state.standing();
        removeAll();
        add(header(), about);
        opened.wording().sittings().forEach(part -> {
            SittingEditor one = new SittingEditor(opened, part, editing);
            sittings.add(one);
            add(one);
        });
        add(conflict, problem, foot());
    }

    private Component header() {
        return new PageHeader(getTranslation("library.own"))
                .subtitle(
                        new Span(getTranslation("library.own.made-of", draft.originTitle())),
                        new Span(getTranslation("library.own.becomes", draft.upon() + 1)))
                .actions(Buttons.quiet(getTranslation("library.own.let-go"), this::letGo));
    }

    private Component foot() {
        Div row = new Div(
                state,
                Buttons.plainLink(LibraryNavigation.preview(draft.id()), getTranslation("library.own.preview")),
                Buttons.main(getTranslation("library.own.publish"), this::publish));
        row.addClassNames("row", "own-foot");
        return row;
    }

    private Wording wording() {
        return about.with(sittings.stream().map(SittingEditor::part).toList());
    }

    private void save() {
        sittings.forEach(SittingEditor::refresh);
        if (!overtaken) { // nothing is written until it is decided which words go on
            state.through(
                    () -> {
                        version = versions.save(draft.id(), version, wording());
                        return true;
                    },
                    this::refused);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal instanceof Overtaken other) {
            overtakenBy(other);
        } else {
            AllAtOnce.of(refusal).forEach(one -> sittings.forEach(sitting -> sitting.unfold(one.field())));
            FieldErrors.of(editing.fields()).show(refusal);
        }
    }

    /** The same draft at another page of its author, or the next version by a colleague. */
    private void overtakenBy(Overtaken other) {
        overtaken = true;
        state.notSaved();
        if (other.stands(OwnDraft.class)) {
            OwnDraft now = other.now(OwnDraft.class);
            conflict.say(
                    getTranslation("library.own.conflict.draft", conflict.ago(other, zone)),
                    Differences.of(draft.wording(), now.wording(), wording()),
                    new Conflict.Way(getTranslation("library.own.conflict.use-that"), () -> goOnWith(now)),
                    new Conflict.Way(getTranslation("library.own.conflict.keep-this"), () -> write(now)));
        } else {
            int newest = other.now(OwnVersions.Published.class).version();
            conflict.say(
                    getTranslation("library.own.conflict.published", other.by(), newest, conflict.ago(other, zone)),
                    List.of(),
                    new Conflict.Way(getTranslation("library.own.conflict.read"), this::readTheirs),
                    new Conflict.Way(
                            getTranslation("library.own.conflict.publish", newest + 1), () -> publishUpon(newest)));
        }
    }

    private void goOnWith(OwnDraft other) {
        editing.forgetUnsent();
        show(other);
    }

    private void write(OwnDraft over) {
        overtaken = false;
        version = over.version();
        save();
    }

    private void readTheirs() {
        UI.getCurrent().navigate(LibraryNavigation.exercise(draft.exercise()));
    }

    private void publishUpon(int newest) {
        overtaken = false;
        upon = newest;
        publish();
    }

    private void publish() {
        FieldErrors.of(editing.fields()).clear();
        if (overtaken) {
            conflict.scrollIntoView();
            return;
        }
        try {
            Edition published = versions.publish(draft.id(), version, wording(), upon);
            editing.forgetUnsent();
            Toast.show(getTranslation("library.own.published", published.version()));
            UI.getCurrent().navigate(LibraryNavigation.exercise(published.exercise()));
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void letGo() {
        new LetGoDialog(() -> {
                    versions.letGo(draft.id());
                    editing.forgetUnsent();
                    UI.getCurrent()
                            .navigate(LibraryNavigation.exercise(
                                    draft.upon() > 0
                                            ? draft.exercise()
                                            : draft.origin().exercise()));
                })
                .open();
    }
}
