package org.hearthwork.vault;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals what the product keeps for one account about its signing in. It is sealed with the key that is kept outside the
 * database, as nobody is signed in yet when it is needed.
 */
@Component
public class OwnSecrets {

    private final MasterKey master;

    OwnSecrets(MasterKey master) {
        this.master = master;
    }

    /** @param column whose it is, as schema, table and column */
    public byte[] seal(String column, UUID practice, UUID account, byte[] secret) {
        return Envelope.seal(master.key(), practice, new SealedColumn(column).of(account), secret);
    }

    /** @throws Unopened when it is not what was sealed there for this account */
    public byte[] open(String column, UUID practice, UUID account, byte[] sealed) {
        try {
            return Envelope.open(master.key(), practice, new SealedColumn(column).of(account), sealed);
        } catch (GeneralSecurityException another) {
            throw new Unopened("a secret of " + column + " does not open", another);
        }
    }
}
