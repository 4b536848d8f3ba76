package org.hearthwork.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.hearthwork.start.StartRefused;

/**
 * Who owns a file and who else may use it. What another user of the machine could have put there is not run, and what
 * they could have read is no secret.
 *
 * @param user the number of the user whose files are trusted: the one this process runs as
 */
record Ownership(long user) {

    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER = PosixFilePermissions.asFileAttribute(PRIVATE);
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int OPEN_TO_OTHERS = 0077;

    static Ownership ofThisProcess() {
        return new Ownership(new UnixSystem().getUid());
    }

    void require(Path path, String what) throws IOException {
        if (!isOurs(path)) {
            throw new StartRefused(
                    what + " " + path + " belongs to another user ("
                            + Files.getOwner(path).getName() + ").",
                    "Start Hearthwork as that user, or choose a folder of your own: HEARTHWORK_DATA=/some/folder",
                    null);
        }
    }

    boolean isOurs(Path path) throws IOException {
        return Integer.toUnsignedLong((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)) == user;
    }

    boolean isOpenToOthers(Path path) throws IOException {
        return (mode(path) & OPEN_TO_OTHERS) != 0;
    }

    /** A symbolic link has every mode bit and none of them counts. */
    boolean isSafeToRun(Path path) throws IOException {
        return isOurs(path) && (Files.isSymbolicLink(path) || (mode(path) & WRITABLE_BY_OTHERS) == 0);
    }

    private static int mode(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:mode");
    }
}
