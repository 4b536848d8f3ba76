package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.PromptKind;
import org.hearthwork.tracking.DotGrid;
import org.hearthwork.tracking.DotGrid.Mark;
import org.hearthwork.tracking.LaneState;

/** Reads the ticks of a joint work as days. */
final class Ticks {

    private Ticks() {}

    /**
     * @param ticks the occurrences that are a day's tap, of work that counts
     * @param answered what the reader may see, by occurrence
     */
    static DotGrid of(List<Work> ticks, Map<UUID, List<Paired>> answered, ZoneId zone, Instant now) {
        return new DotGrid(ticks.stream()
                .sorted(Comparator.comparing(Work::dueAt))
                .map(tick -> new DotGrid.Day(
                        LocalDate.ofInstant(tick.dueAt(), zone),
                        marks(tick, answered.getOrDefault(tick.occurrence(), List.of()), now)))
                .toList());
    }

    private static Map<Seat, Mark> marks(Work tick, List<Paired> answered, Instant now) {
        Map<Seat, Mark> marks = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            if (tick.isFor(seat)) {
                marks.put(seat, mark(tick, seat, answered, now));
            }
        }
        return marks;
    }

    private static Mark mark(Work tick, Seat seat, List<Paired> answered, Instant now) {
        LaneState lane = tick.lane(seat, now);
        if (lane == LaneState.DONE) {
            return answered.stream()
                    .filter(pair -> pair.answers().containsKey(seat))
                    .flatMap(pair -> pair.prompt().kind() instanceof PromptKind.Tick asked
                            ? java.util.stream.Stream.of(
                                    asked.did(pair.required(seat).body()) ? Mark.DID : Mark.DID_NOT)
                            : java.util.stream.Stream.<Mark>of())
                    .findFirst()
                    .orElse(Mark.IN);
        }
        return switch (lane) {
            case COULDNT -> Mark.DID_NOT;
            case MISSED -> Mark.NOTHING;
            case PAUSED -> Mark.RESTED;
            default -> Mark.AHEAD;
        };
    }
}
