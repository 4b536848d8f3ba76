package org.hearthwork.access.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.CopyButton;

/** Three steps on one page: read the picture with the app, keep the recovery codes, type what the app shows. */
final class AuthenticatorSetUp extends Div {

    private final Checkbox kept = new Checkbox(getTranslation("access.second.kept"));
    private final CodeField code = new CodeField();

    AuthenticatorSetUp(NewAuthenticator wanted, String email) {
        addClassName("second-set-up");
        code.setHelperText(getTranslation("access.second.code.help"));
        add(
                title("access.second.step.app"),
                new Paragraph(getTranslation("access.second.step.app.words")),
                picture(wanted.uri(email)),
                withoutCamera(wanted, email),
                title("access.second.step.keep"),
                new Paragraph(getTranslation("access.second.step.keep.words")),
                codes(wanted),
                kept,
                title("access.second.step.code"),
                code);
    }

    CodeField code() {
        return code;
    }

    Checkbox kept() {
        return kept;
    }

    /** What was typed. @throws Refusal at {@code kept} before the recovery codes are kept */
    String typed() {
        if (!kept.getValue()) {
            throw new Refusal("kept", "access.second.kept.missing");
        }
        return code.getValue();
    }

    private H2 title(String key) {
        H2 title = new H2(getTranslation(key));
        title.addClassName("section-title");
        return title;
    }

    private Image picture(String uri) {
        Image picture = new Image(dataOf(uri), getTranslation("access.second.picture"));
        picture.addClassName("second-picture");
        return picture;
    }

    private NativeDetails withoutCamera(NewAuthenticator wanted, String email) {
        Anchor open = new Anchor();
        open.setText(getTranslation("access.second.open"));
        // Made here of a fresh key and the person's own e-mail; Vaadin knows no app by this scheme.
        open.setUnsafeHref(wanted.uri(email));
        TextField key = new TextField(getTranslation("access.second.key"));
        key.setValue(wanted.key());
        key.setReadOnly(true);
        Div row = new Div(key, new CopyButton());
        row.addClassName("link-to-copy");
        Div means = new Div(open, row);
        means.addClassName("stack");
        NativeDetails details = new NativeDetails(getTranslation("access.second.no-camera"), means);
        details.addClassName("public-links");
        return details;
    }

    private Div codes(NewAuthenticator wanted) {
        Div list = CopyButton.source(new Div());
        list.addClassName("second-codes");
        wanted.recoveryCodes().forEach(one -> list.add(new Div(one)));
        Div card = new Div(list, new CopyButton());
        card.addClassNames("card", "second-kept");
        return card;
    }

    /** Dark on light whatever the theme: cameras read it so. */
    private static String dataOf(String uri) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(uri, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + dots.getWidth() + " "
                    + dots.getHeight() + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h" + dots.getWidth()
                    + "v" + dots.getHeight() + "H0z'/><path d='" + path + "'/></svg>";
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException impossible) {
            throw new IllegalStateException("an address of two hundred letters fits", impossible);
        }
    }
}
