package org.hearthwork.vault;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import org.hearthwork.vault.HolderKeys.Key;
import org.hearthwork.vault.SealedColumn.Place;
import org.springframework.stereotype.Component;

/**
 * Seals what is written before it goes into a column, and opens what comes out of one: for repositories, within their
 * transaction. An empty text stays empty.
 */
@Component
public class Vault {

    private final HolderKeys keys;

    Vault(HolderKeys keys) {
        this.keys = keys;
    }

    public String seal(Place place, String text) {
        if (text.isEmpty()) {
            return text;
        }
        Key key = keys.begin(place.holder());
        return Envelope.seal(key.aead(), key.practice(), place, text);
    }

    /** Before texts of many holders are opened: their keys are asked for all at once. */
    public void ready(Collection<UUID> holders) {
        keys.ready(holders);
    }

    public byte[] seal(Place place, byte[] picture) {
        Key key = keys.begin(place.holder());
        return Envelope.seal(key.aead(), key.practice(), place, picture);
    }

    /** @throws Unopened when it is not what was sealed for this place */
    public String open(Place place, String sealed) {
        return sealed.isEmpty()
                ? sealed
                : opened(place, key -> Envelope.open(key.aead(), key.practice(), place, sealed));
    }

    /** @throws Unopened when it is not what was sealed for this place */
    public byte[] open(Place place, byte[] sealed) {
        return opened(place, key -> Envelope.open(key.aead(), key.practice(), place, sealed));
    }

    private interface Opening<T> {
        T with(Key key) throws GeneralSecurityException;
    }

    /** With the key as it is remembered; where that does not do, it may have been changed since. */
    private <T> T opened(Place place, Opening<T> opening) {
        try {
            return opening.with(keys.of(place.holder()));
        } catch (GeneralSecurityException withTheOneRemembered) {
            keys.forget(place.holder());
        }
        try {
            return opening.with(keys.of(place.holder()));
        } catch (GeneralSecurityException unopened) {
            throw new Unopened("a text of " + place.column().name() + " does not open", unopened);
        }
    }
}
