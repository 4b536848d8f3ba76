package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.ClosedNow;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.homework.TalkHeld;
import org.hearthwork.instruments.Talk;
import org.hearthwork.instruments.TalkTurns;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a talk stands, for the two and for their care team. */
@Repository
public class TalkRows {

    private final JdbcClient jdbc;
    private final SealedWords sealedWords;

    TalkRows(JdbcClient jdbc, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.sealedWords = sealedWords;
    }

    /** The talk of this occurrence, if it has begun. */
    public Optional<Talk> of(UUID occurrence) {
        return jdbc.sql("""
                select couple_id, occurrence_id, moves, step, turn, attempt, speaker, phone, since, paused_at, pauses, said
                from homework.talk where practice_id = :practice and occurrence_id = :occurrence""")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .query((row, number) -> talk(row))
                .optional();
    }

    /** Every talk of an assignment that began, the newest first. */
    public List<TalkHeld> ofAssignment(UUID assignment) {
        return jdbc.sql("""
                select t.couple_id, t.occurrence_id, t.moves, t.step, t.turn, t.attempt, t.speaker, t.phone, t.since, t.paused_at, t.pauses, t.said, t.moved_at
                from homework.talk t join homework.occurrence o on o.practice_id = t.practice_id and o.id = t.occurrence_id
                where o.practice_id = :practice and o.assignment_id = :assignment order by t.moved_at desc limit 20""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .query((row, number) -> new TalkHeld(moment(row, "moved_at"), talk(row)))
                .list();
    }

    /** Those of a couple that were moved since then, by their occurrence. */
    public Map<UUID, Talk> ofCouple(UUID couple, Instant since) {
        Map<UUID, Talk> talks = new HashMap<>();
        jdbc.sql("""
                select t.couple_id, t.occurrence_id, t.moves, t.step, t.turn, t.attempt, t.speaker, t.phone, t.since, t.paused_at, t.pauses, t.said
                from homework.talk t where t.practice_id = :practice and t.couple_id = :couple and t.moved_at > :since
                order by t.moved_at desc limit 100""")
                .param("practice", Actors.practice())
                .param("couple", couple)
                .param("since", utc(since))
                .query(row -> {
                    talks.put(row.getObject("occurrence_id", UUID.class), talk(row));
                });
        return talks;
    }

    private Talk talk(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return new Talk(
                row.getInt("moves"),
                Talk.Step.valueOf(row.getString("step")),
                row.getInt("turn"),
                Seat.valueOf(row.getString("speaker")),
                row.getInt("attempt"),
                phone == null ? null : Seat.valueOf(phone),
                momentOrNull(row, "since"),
                momentOrNull(row, "paused_at"),
                row.getInt("pauses"),
                TalkTurns.fromJson(sealedWords.talk(
                        row.getObject("couple_id", UUID.class),
                        row.getObject("occurrence_id", UUID.class),
                        row.getString("said"))));
    }

    /**
     * Goes on to this state, from the one that was seen.
     *
     * @return false where it is another one by now; nothing is changed then
     * @throws ClosedNow when it was laid to rest at the same moment
     */
    public boolean move(UUID couple, UUID occurrence, int seen, Talk to) {
        Seat phone = to.phone();
        try {
            return jdbc.sql("""
                    select homework.move_talk(:occurrence, :seen, :step, :turn, :attempt, :speaker, :phone, :since, :paused, :pauses, :said)""")
                    .param("occurrence", occurrence)
                    .param("seen", seen)
                    .param("step", to.step().name())
                    .param("turn", to.turn())
                    .param("attempt", to.attempt())
                    .param("speaker", to.speaker().name())
                    .param("phone", phone == null ? null : phone.name(), Types.VARCHAR)
                    .param("since", orNull(to.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("paused", orNull(to.pausedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("pauses", to.pauses())
                    .param(
                            "said",
                            sealedWords.sealTalk(couple, occurrence, to.turns().toJson()))
                    .query(Boolean.class)
                    .single();
        } catch (BadSqlGrammarException refused) {
            if (HomeworkRows.isRefused(refused)) {
                throw ClosedNow.resting();
            }
            throw refused;
        }
    }

    private static @Nullable Object orNull(@Nullable Instant moment) {
        return moment == null ? null : utc(moment);
    }

    /** Keeps what is being written. @return false where the talk went on meanwhile */
    public boolean keep(UUID occurrence, int seen, String words) {
        return jdbc.sql("select homework.keep_draft_of_talk(:occurrence, :seen, :words)")
                .param("occurrence", occurrence)
                .param("seen", seen)
                .param("words", sealedWords.sealTalkDraft(Actors.partner(), occurrence, words))
                .query(Boolean.class)
                .single();
    }

    /** What the actor was writing in this step. */
    public String draft(UUID occurrence) {
        return sealedWords.talkDraft(
                Actors.partner(),
                occurrence,
                jdbc.sql("select coalesce(homework.draft_of_talk(:occurrence), '')")
                        .param("occurrence", occurrence)
                        .query(String.class)
                        .single());
    }

    /** The actor's own part in this occurrence. */
    public Optional<UUID> ownPartIn(UUID occurrence) {
        return jdbc.sql(
                        "select id from homework.participation where practice_id = :practice and occurrence_id = :occurrence and partner_id = :me")
                .param("practice", Actors.practice())
                .param("occurrence", occurrence)
                .param("me", Actors.partner())
                .query(UUID.class)
                .optional();
    }
}
