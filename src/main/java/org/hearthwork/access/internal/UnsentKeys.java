package org.hearthwork.access.internal;

import org.hearthwork.access.Actors;
import org.hearthwork.database.Secret;
import org.hearthwork.kit.ui.UnsentKey;
import org.springframework.stereotype.Component;

/** The keys for words that wait in a browser: from the installation's secret, by account. None is kept anywhere. */
@Component
class UnsentKeys implements UnsentKey.Source {

    private final Secret secret;

    UnsentKeys(Secret secret) {
        this.secret = secret;
    }

    @Override
    public byte[] ofActor() {
        return secret.key("unsent words of " + Actors.account());
    }
}
