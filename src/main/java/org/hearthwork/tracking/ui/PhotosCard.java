package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.PrivateImage;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.ShownPhotos;

/** Photos that a partner chose to show here. They are on no paper. */
final class PhotosCard extends Section {

    PhotosCard(ShownPhotos photos, AssignmentPage page) {
        List<ShownPhotos.Shown> shown = photos.of(page.couple().id(), page.id());
        setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        addClassNames("page-section", "no-print");
        Paragraph words = new Paragraph(getTranslation("homework.page.photos.words"));
        words.addClassNames("soft", "small");
        Div row = new Div();
        row.addClassName("photos");
        shown.forEach(one -> row.add(photo(photos, page.couple(), one)));
        add(new SectionTitle(getTranslation("homework.page.photos")), words, row);
    }

    private Div photo(ShownPhotos photos, Couple couple, ShownPhotos.Shown one) {
        String name = couple.partner(one.by()).firstName();
        Span day = new Span(Dates.shortDay(one.at().atZone(couple.zone()).toLocalDate(), getLocale()));
        day.addClassNames("soft", "small");
        Div caption = new Div(new SeatName(one.by(), name), day);
        caption.addClassNames("row", "wrap");
        Div figure = new Div(
                new PrivateImage(
                        () -> photos.image(couple.id(), one.id()),
                        getTranslation("homework.page.photos.of", name),
                        one.width(),
                        one.height()),
                caption);
        figure.addClassName("stack-tight");
        return figure;
    }
}
