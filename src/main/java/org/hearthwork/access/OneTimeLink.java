package org.hearthwork.access;

import org.hearthwork.access.internal.Token;

/**
 * A fresh link to hand over.
 *
 * @param path shown once
 * @param hash what is kept of it
 */
public record OneTimeLink(String path, byte[] hash) {

    public static OneTimeLink forNewPassword() {
        Token token = Token.fresh();
        return new OneTimeLink("reset/" + token.text(), token.hash());
    }
}
