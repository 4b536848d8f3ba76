package org.hearthwork.phone.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Picture;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Failures;
import org.hearthwork.kit.ui.PrivateImage;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A photo beside the line one remembers something by. It is folded away until somebody wants one. What cannot be kept is said here,
 * and neither the line nor the photo that was there is lost by it.
 */
final class PhotoPart extends Div {

    private static final String TOO_LARGE = "too-large";

    private final Photos photos;
    private final ParticipationId part;
    private final String prompt;
    private final Sheet sheet;
    private final Div shown = new Div();
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    PhotoPart(Photos photos, Sheet sheet, String prompt) {
        this.photos = photos;
        this.part = sheet.id();
        this.prompt = prompt;
        this.sheet = sheet;
        addClassName("photo-part");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        shown.addClassName("stack");
        upload = upload();
        Optional<Photo> photo = photos.own(part, prompt);
        Div content = new Div(
                Hint.small(getTranslation("homework.photo.words", sheet.other().firstName())), upload, problem, shown);
        content.addClassName("stack");
        Details fold = new Details(getTranslation("homework.photo.add"), content);
        fold.setOpened(photo.isPresent());
        add(fold);
        show(photo);
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.inMemory((about, bytes) -> got(bytes)));
        Button choose = new Button(getTranslation("homework.photo.choose"));
        choose.addClassName("button-plain");
        field.setUploadButton(choose);
        field.setDropAllowed(false);
        field.setAcceptedMimeTypes("image/jpeg", "image/png");
        field.setMaxFileSize(Picture.LARGEST_FILE);
        // The browser says no to a kind or a size before anything is sent; which of the two, its own words say.
        field.addFileRejectedListener(rejected -> refuse(
                TOO_LARGE.equals(rejected.getErrorMessage())
                        ? new Refusal("photo", "homework.photo.too-large", Picture.LARGEST_FILE / 1_000_000)
                        : new Refusal("photo", "homework.photo.no-picture")));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig(TOO_LARGE).setIncorrectFileType("kind"));
        field.setI18n(words);
        return field;
    }

    /** On the thread of the upload: the page is asked to look, and what is not kept is said there. */
    private void got(byte[] bytes) {
        UI ui = getUI().orElseThrow();
        try {
            Photo photo = photos.keep(part, prompt, Picture.of(bytes));
            ui.access(() -> show(Optional.of(photo)));
        } catch (RuntimeException wrong) {
            ui.access(() -> Failures.asRefusal(wrong).ifPresentOrElse(this::refuse, () -> Failures.tell(wrong)));
        }
    }

    private void refuse(Refusal refusal) {
        upload.clearFileList();
        problem.setText(getTranslation(refusal.messageKey(), refusal.parameters()));
        problem.getElement()
                .callJsFunction(
                        "scrollIntoView", JsonNodeFactory.instance.objectNode().put("block", "center"));
    }

    private void show(Optional<Photo> photo) {
        upload.clearFileList();
        problem.setText("");
        shown.removeAll();
        photo.ifPresent(one -> shown.add(
                new PrivateImage(
                        () -> photos.image(one.id()),
                        getTranslation("homework.photo.yours"),
                        one.width(),
                        one.height()),
                new OwnPhoto(photos, one, sheet.other().firstName(), () -> show(Optional.empty()))));
    }
}
