package org.hearthwork.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Files that are whole or not there, and on the disk when they are there. */
final class WholeFile {

    private static final String BEING_WRITTEN = ".new";

    private WholeFile() {}

    /** What a file shall hold. It may close what it is given. */
    interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    /** @return the SHA-256 of what was written, in hexadecimal */
    static String write(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + BEING_WRITTEN);
        Files.deleteIfExists(beside);
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Ownership.PRIVATE_FILE)) {
            content.writeTo(new DigestOutputStream(leftOpen(Channels.newOutputStream(channel)), digest));
            channel.force(true);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(beside);
            throw failed;
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        keepNameOf(file);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Text with its own SHA-256 as the last line: a letter that is bent, and a line that is missing, are noticed. */
    static void writeChecked(Path file, String text) throws IOException {
        String lines = text.endsWith("\n") ? text : text + "\n";
        write(file, out -> out.write((lines + sumOf(lines)).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IOException when it is not as it was written */
    static String readChecked(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int end = all.lastIndexOf("sha256 ");
        if (end <= 0 || !all.substring(end).equals(sumOf(utf8(all.substring(0, end))))) {
            throw new IOException(file + " is not as it was written");
        }
        return utf8(all.substring(0, end));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String sumOf(String lines) {
        return "sha256 " + HexFormat.of().formatHex(sha256().digest(lines.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    static String sumOf(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    /** The name of a new file is kept by its folder, which has to be on the disk too. */
    static void keepNameOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static OutputStream leftOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
