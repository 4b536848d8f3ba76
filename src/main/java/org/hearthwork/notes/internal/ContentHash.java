package org.hearthwork.notes.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteSource;
import org.hearthwork.notes.NoteTemplate;

/**
 * The fingerprint of what was signed: SHA-256 over its parts, each with its name and length, so that no two different notes
 * give one text to hash.
 */
final class ContentHash {

    private final StringBuilder text = new StringBuilder("hearthwork note 1\n");

    static String ofNote(
            UUID note,
            NoteTemplate template,
            String header,
            Map<NoteSection, String> texts,
            List<NoteSource> sources,
            UUID signer,
            Instant signedAt) {
        ContentHash hash = new ContentHash();
        hash.part("note", note);
        hash.part("template", template);
        hash.part("header", header);
        template.sections().forEach(section -> hash.part(section.name(), texts.getOrDefault(section, "")));
        sources.forEach(source -> {
            hash.part("source", source.number());
            hash.part("quote", source.quote());
            hash.part("origin", source.origin());
        });
        hash.part("signer", signer);
        hash.part("signed", signedAt);
        return hash.value();
    }

    static String ofAddendum(String noteHash, int number, String body, UUID signer, Instant signedAt) {
        ContentHash hash = new ContentHash();
        hash.part("note hash", noteHash);
        hash.part("addendum", number);
        hash.part("body", body);
        hash.part("signer", signer);
        hash.part("signed", signedAt);
        return hash.value();
    }

    private void part(String name, Object value) {
        String said = value.toString();
        text.append(name)
                .append(' ')
                .append(said.length())
                .append('\n')
                .append(said)
                .append('\n');
    }

    private String value() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
