package org.hearthwork.phone.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.PrivateImage;

/** One's own photos of what is in: they can be taken away at any time, also while everything else waits. */
final class KeptPhotos extends Div {

    KeptPhotos(Photos photos, Sheet sheet) {
        addClassName("stack-tight");
        sheet.questions().stream()
                .filter(question -> question.prompt().photo())
                .flatMap(question -> photos.own(sheet.id(), question.prompt().key()).stream())
                .forEach(photo -> show(photos, sheet, photo));
    }

    private void show(Photos photos, Sheet sheet, Photo photo) {
        Div memory = new Div(new PrivateImage(
                () -> photos.image(photo.id()), getTranslation("homework.photo.yours"), photo.width(), photo.height()));
        memory.addClassName("memory");
        memory.add(new OwnPhoto(photos, photo, sheet.other().firstName(), () -> remove(memory)));
        add(new Details(getTranslation("homework.photo.yours"), memory)); // folded, as one's own words are
    }
}
