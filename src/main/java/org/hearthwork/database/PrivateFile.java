package org.hearthwork.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.hearthwork.start.StartRefused;

/** A file of text in the data folder that its owner alone may read: a secret or a key. */
public final class PrivateFile {

    private final Path file;
    private final String what;
    private final String kind;
    private final Ownership ownership;

    PrivateFile(Path file, String kind, Ownership ownership) {
        this.file = file;
        this.what = "The " + kind + " " + file;
        this.kind = kind;
        this.ownership = ownership;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * @param advice what to do when it is none of ours
     * @throws StartRefused when it is no text, or could be read or changed by others
     */
    public String read(String advice) throws IOException {
        ownership.require(file.toRealPath(), "The " + kind);
        if (ownership.isOpenToOthers(file)) {
            throw new StartRefused(
                    what + " can be read or changed by other users of this machine.",
                    "If nobody else could have used it: chmod 600 " + file
                            + " and start again. If somebody could, what is in the data folder is no secret to them.",
                    null);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new StartRefused(what + " is not text, so it is not one of ours.", advice, noText);
        }
    }

    /** What was written line by line, the last one only if it is whole; nothing where there is no file yet. */
    public List<String> lines() throws IOException {
        if (!exists()) {
            return List.of();
        }
        String all = Files.readString(file);
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Adds whole lines, on the disk when this returns. What was left half written ends before them. */
    public void append(List<String> lines) throws IOException {
        if (!exists()) {
            Files.createFile(file, Ownership.PRIVATE_FILE);
        }
        String before = Files.readString(file);
        String end = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        Files.writeString(
                file, end + String.join("\n", lines) + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /** Whole or not at all, whatever happens meanwhile, and on the disk when this returns. */
    public void write(String text) throws IOException {
        Path writing = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(writing);
        Files.createFile(writing, Ownership.PRIVATE_FILE);
        Files.writeString(writing, text, StandardOpenOption.SYNC);
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.keepNameOf(file);
    }

    /** Another one after each writing; empty where there is no file. */
    public String stamp() {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.fileKey() + " " + is.lastModifiedTime() + " " + is.size();
        } catch (IOException none) {
            return "";
        }
    }
}
