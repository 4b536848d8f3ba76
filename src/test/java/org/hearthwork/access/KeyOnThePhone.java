package org.hearthwork.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with one passkey, and the browser before it, as WebAuthn writes what they say; it lies when a test tells it to. */
public final class KeyOnThePhone {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW = 0x40;

    private final JsonMapper json = JsonMapper.builder().build();
    private final KeyPair keys = fresh();
    private final byte[] id = new byte[16];
    private byte[] handle = {};

    /** Where the browser's page is from. */
    public String origin;

    /** How often it was used; one that does not count says nothing but 0. */
    public long counter;

    /** Whether a finger was shown. */
    public boolean verifies = true;

    public KeyOnThePhone(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** It says from now on that it is this one's. */
    public KeyOnThePhone withHandle(byte[] another) {
        this.handle = another.clone();
        return this;
    }

    /** As it is found by. */
    public String id() {
        return encoded(id);
    }

    /** What it makes of the question for a new one. */
    public String makes(String question) {
        JsonNode asked = json.readTree(question);
        handle = decoded(asked.at("/user/id").asString());
        byte[] client = client("webauthn.create", asked.at("/challenge").asString());
        byte[] said =
                joined(said(asked.at("/rp/id").asString(), NEW), new byte[16], length(id.length), id, publicKey());
        byte[] attestation = joined(
                HexFormat.of().parseHex("a3"),
                text("fmt"),
                text("none"),
                text("attStmt"),
                HexFormat.of().parseHex("a0"),
                text("authData"),
                new byte[] {0x58, (byte) said.length},
                said);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "attestationObject": "%3$s", "transports": ["internal", "hybrid"]}}""".formatted(encoded(id), encoded(client), encoded(attestation));
    }

    /** What it answers to the question who is there. */
    public String answers(String question) {
        JsonNode asked = json.readTree(question);
        byte[] client = client("webauthn.get", asked.at("/challenge").asString());
        byte[] said = said(asked.at("/rpId").asString(), 0);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "authenticatorData": "%3$s", "signature": "%4$s", "userHandle": "%5$s"}}""".formatted(
                        encoded(id),
                        encoded(client),
                        encoded(said),
                        encoded(signed(joined(said, sha256(client)))),
                        encoded(handle));
    }

    private byte[] said(String party, int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter)
                .array();
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As COSE writes a key of P-256 for ES256. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] all = new byte[32];
        int take = Math.min(number.length, all.length);
        System.arraycopy(number, number.length - take, all, all.length - take, take);
        return all;
    }

    private byte[] signed(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] text(String word) {
        return joined(new byte[] {(byte) (0x60 + word.length())}, word.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] length(int length) {
        return new byte[] {(byte) (length >> 8), (byte) length};
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
