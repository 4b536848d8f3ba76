package org.hearthwork.access.internal.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.access.HelpLines;
import org.hearthwork.access.People;
import org.hearthwork.kit.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where "Leave quickly" leads to: the page the installation names, or a neutral one of the practice's region. Every page knows
 * it, so that leaving does not wait for an answer that says where; and the session does, so that leaving never asks the database.
 */
@Component
class QuickExit implements VaadinServiceInitListener {

    private static final String ATTRIBUTE = QuickExit.class.getName();

    private final @Nullable URI named;
    private final People people;

    QuickExit(@Value("${hearthwork.quick-exit:}") String named, People people) {
        this.named = named.isBlank() ? null : URI.create(named.strip());
        this.people = people;
    }

    /** Of a session that is about to end, or of none. */
    URI neutralPage(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof URI page ? page : usual();
    }

    private URI usual() {
        return Optional.ofNullable(named).orElseGet(() -> HelpLines.nearest("").neutral());
    }

    private URI ofWhoeverAsks(@Nullable WrappedSession session) {
        if (named != null || session == null || Actors.current().isEmpty()) {
            return usual();
        }
        if (session.getAttribute(ATTRIBUTE) instanceof URI known) {
            return known;
        }
        try {
            URI page = HelpLines.nearest(people.practice().region()).neutral();
            session.setAttribute(ATTRIBUTE, page);
            return page;
        } catch (DataAccessException | TransactionException | NotFound unreachable) {
            // The way out stands whatever else does not: also for a session that was ended elsewhere.
            return usual();
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .head()
                .appendElement("meta")
                .attr("name", "hearthwork-quick-exit")
                .attr(
                        "content",
                        ofWhoeverAsks(page.getVaadinRequest().getWrappedSession(false))
                                .toString()));
    }
}
