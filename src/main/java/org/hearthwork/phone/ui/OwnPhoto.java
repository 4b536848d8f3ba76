package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Photos;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;

/** What its author can say of a photo: whether the care team sees it too, and that it goes. */
final class OwnPhoto extends Div {

    private final Photos photos;
    private final Photo photo;
    private final Runnable gone;
    private final Div away = new Div();

    OwnPhoto(Photos photos, Photo photo, String other, Runnable gone) {
        this.photos = photos;
        this.photo = photo;
        this.gone = gone;
        addClassNames("stack-tight", "own-photo");
        away.addClassNames("row", "wrap");
        Checkbox shown = new Checkbox(getTranslation("homework.photo.to-care-team"), photo.toCareTeam());
        shown.setHelperText(getTranslation("homework.photo.to-care-team.words", other));
        Clicks.chosen(shown, to -> photos.showToCareTeam(photo.id(), to));
        add(shown, away);
        offer();
    }

    private void offer() {
        away.removeAll();
        away.add(Buttons.quiet(getTranslation("homework.photo.remove"), this::ask));
    }

    private void ask() {
        away.removeAll();
        away.add(
                new Span(getTranslation("homework.photo.remove.sure")),
                Buttons.plain(getTranslation("homework.photo.remove.yes"), this::remove),
                Buttons.quiet(getTranslation("homework.photo.remove.no"), this::offer));
    }

    private void remove() {
        photos.remove(photo.id());
        gone.run();
    }
}
