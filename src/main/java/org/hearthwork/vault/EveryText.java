package org.hearthwork.vault;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens texts of all practices as the owner of the tables, where a start has to look into what an older version wrote. */
@Component
public class EveryText {

    private final Keyring keyring;

    EveryText(Keyring keyring) {
        this.keyring = keyring;
    }

    public interface Opening {

        /** @throws Unopened when it is not what was sealed for this place */
        String open(UUID practice, SealedColumn.Place place, String text) throws SQLException;
    }

    public Opening of(Connection asOwner) {
        EveryKey keys = new EveryKey(keyring, asOwner);
        return (practice, place, text) -> {
            try {
                return text.isEmpty() ? text : Envelope.open(keys.of(practice, place.holder()), practice, place, text);
            } catch (GeneralSecurityException unopened) {
                throw new Unopened("a text of " + place.column().name() + " does not open", unopened);
            }
        };
    }
}
