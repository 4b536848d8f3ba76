package org.hearthwork.instruments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearthwork.library.Deck;

/** Which cards of a deck come up: one of each depth that the two have not had, the same ones for both of them. */
public final class Draw {

    private Draw() {}

    /**
     * @param seen keys of cards that came up for them before; where all of a depth did, it begins anew
     * @param open the tender themes that may come up
     * @param lot what decides among those that are left: the same lot draws the same cards
     * @return keys, the lightest first
     */
    public static List<String> of(Deck deck, Set<String> seen, Set<String> open, String lot) {
        return Stream.of(Deck.Depth.values())
                .flatMap(depth -> {
                    List<String> all = deck.of(depth)
                            .filter(card -> deck.mayComeUp(card, open))
                            .map(Deck.Card::key)
                            .toList();
                    List<String> unseen =
                            all.stream().filter(key -> !seen.contains(key)).toList();
                    return (unseen.isEmpty() ? all : unseen)
                            .stream().min(Comparator.comparing(key -> hash(lot + "/" + key))).stream();
                })
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
