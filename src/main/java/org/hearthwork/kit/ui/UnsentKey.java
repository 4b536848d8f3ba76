package org.hearthwork.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Base64;

/**
 * Hands the page the key of its account, once a page. The page seals with it what is not in the database yet, and forgets it
 * when it goes; see {@code unsent-words.ts}.
 */
@Tag("hearth-unsent-key")
public final class UnsentKey extends Component {

    /** Who knows the keys: the module of accounts. */
    public interface Source {

        /** The 256-bit key of whoever is signed in, always the same for one account and of use to no other. */
        byte[] ofActor();
    }

    private final Source keys;

    public UnsentKey(Source keys) {
        this.keys = keys;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("take", Base64.getEncoder().encodeToString(keys.ofActor()));
    }
}
