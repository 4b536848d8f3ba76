package org.hearthwork.access.internal.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where "Leave quickly" leads to. Every page knows it, so that leaving does not wait for an answer that says where. */
@Component
class QuickExit implements VaadinServiceInitListener {

    private final URI neutralPage;

    QuickExit(@Value("${hearthwork.quick-exit:https://www.weather.gov/}") URI neutralPage) {
        this.neutralPage = neutralPage;
    }

    URI neutralPage() {
        return neutralPage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .head()
                .appendElement("meta")
                .attr("name", "hearthwork-quick-exit")
                .attr("content", neutralPage.toString()));
    }
}
