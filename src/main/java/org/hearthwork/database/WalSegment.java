package org.hearthwork.database;

import java.util.regex.Pattern;
import org.postgresql.replication.LogSequenceNumber;

/** A segment of PostgreSQL's write-ahead log: sixteen megabytes, named as PostgreSQL names its file. */
record WalSegment(long timeline, long number) {

    static final int BYTES = 16 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");
    private static final long IN_ONE_LOG = 0x1_0000_0000L / BYTES;

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static WalSegment named(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no segment is called " + name);
        }
        return new WalSegment(
                Long.parseLong(name.substring(0, 8), 16),
                Long.parseLong(name.substring(8, 16), 16) * IN_ONE_LOG + Long.parseLong(name.substring(16), 16));
    }

    /** The one in which this place of the log lies. */
    static WalSegment holding(long timeline, String place) {
        return new WalSegment(
                timeline, Long.divideUnsigned(LogSequenceNumber.valueOf(place).asLong(), BYTES));
    }

    String name() {
        return "%08X%08X%08X".formatted(timeline, number / IN_ONE_LOG, number % IN_ONE_LOG);
    }

    WalSegment next() {
        return new WalSegment(timeline, number + 1);
    }

    /** Where the next one begins. */
    String end() {
        return LogSequenceNumber.valueOf((number + 1) * BYTES).asString();
    }

    boolean isBefore(WalSegment other) {
        return number < other.number;
    }
}
