package org.hearthwork.kit.ui;

import com.vaadin.flow.server.VaadinService;

/** Asks the person to show once more who they are; in the one way there is in the product. */
public interface AsksForProof {

    /** Asks, and then does what was waiting for it; whoever gives up leaves everything as it is. */
    void before(Runnable deed);

    static AsksForProof here() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(AsksForProof.class);
    }
}
