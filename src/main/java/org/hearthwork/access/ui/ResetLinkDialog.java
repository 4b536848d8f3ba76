package org.hearthwork.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.hearthwork.access.ResetLink;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.LinkToCopy;
import org.springframework.modulith.NamedInterface;

/** Says what a link for a new password does, makes it, and shows it once. */
@NamedInterface("parts")
public final class ResetLinkDialog extends Dialog {

    private final Function<Boolean, String> make;
    private final Checkbox appToo = new Checkbox(getTranslation("access.reset.app-too"));
    private final Div body = new Div();

    /** @param make gives the path of the link, told whether it takes the second step away too */
    public ResetLinkDialog(String name, Function<Boolean, String> make) {
        this.make = make;
        setHeaderTitle(getTranslation("access.reset.for", name));
        body.addClassName("form");
        body.add(
                new Paragraph(getTranslation("access.reset.means", ResetLink.VALID.toHours())),
                new Paragraph(getTranslation("access.reset.make-sure")),
                appToo);
        appToo.setHelperText(getTranslation("access.reset.app-too.means"));
        add(body);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("access.cancel"), this::close),
                        Buttons.main(getTranslation("access.people.invite.make"), this::show));
        setWidth("34rem");
    }

    private void show() {
        String path = make.apply(appToo.getValue());
        body.removeAll();
        body.add(
                new Paragraph(getTranslation("access.people.hand-over")),
                new LinkToCopy(getTranslation("access.people.link"), path));
        getFooter().removeAll();
        getFooter().add(Buttons.main(getTranslation("access.done"), this::close));
    }
}
