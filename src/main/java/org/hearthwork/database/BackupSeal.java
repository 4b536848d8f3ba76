package org.hearthwork.database;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a backup's files are packed and sealed with, by a key derived from the secret: names and times lie open in a database, and a
 * backup lies in places where a database never would. A file is bound to its name and its folder, opens whole or not at all.
 */
final class BackupSeal {

    private static final int CHUNK = 1 << 20;
    private static final int KEY_BYTES = 32;
    private static final int BUFFER = 1 << 16;

    private final AesGcmHkdfStreaming key;
    private final String folder;

    /** @param folder which folder's backups they are */
    BackupSeal(Secret secret, String folder) {
        try {
            this.key = new AesGcmHkdfStreaming(secret.key("backup"), "HmacSha256", KEY_BYTES, CHUNK, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
        this.folder = folder;
    }

    /** Content that is packed and sealed on its way into the file. */
    WholeFile.Content sealed(String name, WholeFile.Content content) {
        return file -> {
            try (OutputStream packed =
                    new Packing(key.newEncryptingStream(new BufferedOutputStream(file, BUFFER), boundTo(name)))) {
                content.writeTo(packed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("a key that cannot seal", impossible);
            }
        };
    }

    /** @throws IOException here or while it is read, when it is not what was sealed under this name with this secret */
    InputStream opened(String name, Path file) throws IOException {
        InputStream sealed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return new GZIPInputStream(key.newDecryptingStream(sealed, boundTo(name)), BUFFER);
        } catch (GeneralSecurityException impossible) {
            sealed.close();
            throw new IOException(impossible);
        } catch (IOException bent) {
            sealed.close();
            throw bent;
        }
    }

    private byte[] boundTo(String name) {
        return (folder + "/" + name).getBytes(StandardCharsets.UTF_8);
    }

    /** Quick rather than small: most of it is empty pages. */
    private static final class Packing extends GZIPOutputStream {

        Packing(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
