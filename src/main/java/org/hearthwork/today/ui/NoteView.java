package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.hearthwork.access.Role;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.Signing;
import org.hearthwork.notes.ui.NoteEditor;
import org.hearthwork.notes.ui.SignedNote;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.NotePage;
import org.hearthwork.today.Workbench;

/** A session note: the brief at its left while it is written, then what was signed. */
@Route("notes/:note")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class NoteView extends Main implements BeforeEnterObserver {

    private final Workbench workbench;
    private final Notes notes;
    private final Signing signing;

    NoteView(Workbench workbench, Notes notes, Signing signing) {
        this.workbench = workbench;
        this.notes = notes;
        this.signing = signing;
        addClassNames("page", "note-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(NoteId.of(event.getRouteParameters().get("note").orElse("")));
    }

    private void show(NoteId id) {
        removeAll();
        NotePage page = workbench.open(id);
        if (page.brief() == null) {
            add(new SignedNote(page.note(), signing, () -> show(id)));
            return;
        }
        NoteEditor editor = new NoteEditor(page.note(), notes, signing, () -> show(id));
        BriefColumn brief = new BriefColumn(page.brief(), editor::insert, editor::insert);
        editor.offer(brief.insertable(), page.brief().checkIns().toTalkAbout());
        Paragraph whose = new Paragraph(new Anchor(
                SessionsNavigation.brief(page.note().couple().id()),
                page.note().couple().names()));
        whose.addClassName("soft");
        Div beside = new Div(SessionWords.section("sessions.brief", whose, brief));
        beside.addClassName("note-brief");
        Div both = new Div(beside, editor);
        both.addClassNames("page-two", "note-columns");
        add(both);
    }
}
