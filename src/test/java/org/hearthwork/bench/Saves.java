package org.hearthwork.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.database.OutsideLook;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.notes.NoteChange;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What it takes until something somebody wrote is kept: checked, sealed, in the trail and committed. The floor is a row of the
 * same size, written and committed by the superuser, whom no policy asks.
 */
final class Saves {

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 200;
    private static final int NOTE = 2_000; // letters
    private static final int ANSWER = 200;

    private final Ground ground;
    private final Practice practice;

    Saves(Ground ground) {
        this.ground = ground;
        this.practice = ground.service(PracticeFixture.class).fresh();
    }

    List<Figure> measure() throws SQLException {
        List<Figure> figures = new ArrayList<>();
        Map<String, String> where = new OutsideLook(ground.hearthwork().data()).asOutsideDatabase();
        SingleConnectionDataSource superuser = new SingleConnectionDataSource(
                where.get("hearthwork.db.url"),
                where.get("hearthwork.db.user"),
                where.get("hearthwork.db.password"),
                true);
        try {
            JdbcClient sql = JdbcClient.create(superuser);
            sql.sql("create table public.written (id integer primary key, body text not null)")
                    .update();
            Times insert = timed(round -> sql.sql("insert into public.written values (?, ?)")
                    .params(round, words(ANSWER, round))
                    .update());
            Times update = timed(round -> sql.sql("update public.written set body = ? where id = 0")
                    .param(words(NOTE, round))
                    .update());
            figures.addAll(figures("P3", "save an answer", answers(), insert, 25));
            figures.addAll(figures("P4", "save a note of 2 kB", notes(), update, 30));
        } finally {
            superuser.destroy();
        }
        return figures;
    }

    private static List<Figure> figures(String id, String step, Times times, Times floor, double target) {
        return List.of(
                Figure.of(id, step, "p50", "ms", times.p50()).over(floor.p50()),
                Figure.of(id, step, "p95", "ms", times.p95()).over(floor.p95()).toReach(target));
    }

    private Times answers() {
        Homeworking homework = ground.service(Homeworking.class);
        var now = ground.service(Clock.class).instant();
        var assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", Homeworking.day(now).plusDays(3)),
                now);
        ParticipationId part = homework.part(homework.occurrence(assignment), Seat.A);
        Doing doing = ground.service(Doing.class);
        return Actors.as(practice.couple().a(), () -> {
            Prompt asked = doing.open(part).questions().stream()
                    .map(question -> question.prompt())
                    .filter(prompt -> prompt.kind() instanceof PromptKind.LongText(int most) && most >= ANSWER)
                    .findFirst()
                    .orElseThrow();
            return timed(round -> doing.save(part, asked.key(), AnswerBody.ofText(words(ANSWER, round))));
        });
    }

    private Times notes() {
        Notes notes = ground.service(Notes.class);
        return Actors.as(practice.clinician(), () -> {
            NoteId id = ground.service(Meetings.class).started(practice.clinician(), practice.couple(), null);
            int[] version = {notes.open(id).version()};
            return timed(round -> version[0] = ((NoteChange.Saved) notes.save(
                            new NoteDraft(id, version[0], Map.of(NoteSection.SUBJECTIVE, words(NOTE, round)))))
                    .version());
        });
    }

    /** Others each time: what is the same as before would not be written. */
    private static String words(int letters, int round) {
        return ("Round " + round + ". ")
                .concat("We talked it over, ".repeat(letters))
                .substring(0, letters);
    }

    private static Times timed(IntConsumer deed) {
        List<Double> millis = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = System.nanoTime();
            deed.accept(round);
            if (round >= 0) {
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return Times.of(millis);
    }
}
