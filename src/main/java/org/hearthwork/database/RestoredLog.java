package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Hands a server that recovers the kept segments of the log, opened, a few ahead of where it is: all of them at once could take more
 * room than the data. The server asks by a line of shell, which waits for what is coming.
 */
final class RestoredLog implements AutoCloseable {

    private static final int AHEAD = 8;

    /** It looks back by a segment or two; what it looks for further back it asks for. */
    private static final int BEHIND = 4;

    private static final String TAKEN = "taken";
    private static final String WANTED = "wanted";
    private static final String COMING = "coming";
    private static final String STOP = "stop";

    private final BackupFolder from;
    private final BackupSeal seal;
    private final List<WalSegment> segments;
    private final Path handover;
    private final Thread handing;
    private volatile boolean closed;
    private volatile @Nullable WalSegment damaged;

    RestoredLog(BackupFolder from, BackupSeal seal, List<WalSegment> segments, Path handover) throws IOException {
        this.from = from;
        this.seal = seal;
        this.segments = segments;
        this.handover = Files.createDirectory(handover, Ownership.PRIVATE_FOLDER);
        Files.write(
                handover.resolve(COMING),
                segments.stream().map(WalSegment::name).toList());
        handing = Thread.ofPlatform().daemon().name("restored-log").start(this::handOver);
    }

    /**
     * What PostgreSQL asks a segment by. What is not coming is not there, which ends the recovery; what is coming and does not come
     * ends it too, but as a failure: more than 125 says so.
     */
    String command() {
        String here = "'" + handover.toString().replace("'", "'\\''").replace("%", "%%") + "'";
        return "cd " + here + " && grep -qx %f " + COMING + " || exit 1; i=0; until [ -f %f ]; do"
                + " echo %f > " + WANTED + "; [ -f " + STOP
                + " ] && exit 200; i=$((i+1)); [ $i -gt 1200 ] && exit 200; sleep 0.1; done;"
                + " cp %f \"$OLDPWD/%p\" && echo %f > " + TAKEN + " || exit 200";
    }

    private void handOver() {
        try {
            for (int next = 0; !closed; ) {
                int taken = named(TAKEN);
                int wanted = named(WANTED);
                if (wanted >= 0
                        && !Files.exists(handover.resolve(segments.get(wanted).name()))) {
                    hand(segments.get(wanted));
                } else if (next < segments.size() && next <= taken + AHEAD) {
                    hand(segments.get(next++));
                    if (taken >= BEHIND) {
                        Files.deleteIfExists(
                                handover.resolve(segments.get(taken - BEHIND).name()));
                    }
                } else {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            stop();
        }
    }

    private void hand(WalSegment segment) throws IOException {
        Path beside = handover.resolve("being-written");
        try (InputStream opened = seal.opened(segment.name(), from.wal(segment))) {
            Files.deleteIfExists(beside);
            long size = Files.copy(opened, beside);
            if (size != WalSegment.BYTES) {
                throw new IOException("a segment of " + size + " bytes");
            }
        } catch (IOException | RuntimeException bent) {
            damaged = segment;
            throw bent;
        }
        Files.move(beside, handover.resolve(segment.name()));
    }

    /** Which of them the server named last, in having it or in asking for it; -1 for none. */
    private int named(String file) throws IOException {
        try {
            String name = Files.readString(handover.resolve(file)).strip();
            return WalSegment.isName(name) ? segments.indexOf(WalSegment.named(name)) : -1;
        } catch (NoSuchFileException noneYet) {
            return -1;
        }
    }

    private void stop() {
        try {
            Files.createFile(handover.resolve(STOP));
        } catch (IOException noRoom) {
            closed = true; // the server waits in vain, and gives up
        }
    }

    /** The segment that is not as it was kept, when there is one. */
    @Nullable
    WalSegment damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        handing.interrupt();
        try {
            handing.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(handover);
    }
}
