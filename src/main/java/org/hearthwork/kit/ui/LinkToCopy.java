package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.hearthwork.kit.OwnAddress;

/** A link to hand over: the whole address, to select by hand or to copy with its button; see {@code copy-link.ts}. */
public final class LinkToCopy extends Div {

    private final TextField address = new TextField();

    /** @param path below the address of this product, without a leading slash */
    public LinkToCopy(String label, String path) {
        addClassName("link-to-copy");
        address.setLabel(label);
        address.setValue(addressOf(path));
        address.setReadOnly(true);
        add(address, new CopyButton());
    }

    public String address() {
        return address.getValue();
    }

    private static String addressOf(String path) {
        if (!(VaadinRequest.getCurrent() instanceof VaadinServletRequest vaadin)) {
            return path;
        }
        return VaadinService.getCurrent()
                        .getInstantiator()
                        .getOrCreate(OwnAddress.class)
                        .given()
                        .orElseGet(() -> addressOf(vaadin.getHttpServletRequest()))
                + "/" + path;
    }

    /** Nobody said what people type: as whoever hands the link over came here, others may come too. */
    private static String addressOf(HttpServletRequest request) {
        boolean usualPort = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usualPort ? "" : ":" + request.getServerPort())
                + request.getContextPath();
    }
}
