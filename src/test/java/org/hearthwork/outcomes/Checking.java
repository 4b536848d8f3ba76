package org.hearthwork.outcomes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.library.AnswerBody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenes of check-ins for tests, by the same calls people make. */
@Component
public class Checking {

    private final CheckIns checkIns;
    private final Outcomes outcomes;
    private final TransactionTemplate transaction;
    private final AsSuperuser superuser;

    Checking(CheckIns checkIns, Outcomes outcomes, TransactionTemplate transaction, AsSuperuser superuser) {
        this.checkIns = checkIns;
        this.outcomes = outcomes;
        this.transaction = transaction;
        this.superuser = superuser;
    }

    public static Map<String, AnswerBody> csi(int one, int two, int three, int four) {
        Map<String, AnswerBody> answers = new HashMap<>();
        int[] counts = {one, two, three, four};
        for (int i = 0; i < counts.length; i++) {
            answers.put("csi-4." + (i + 1), AnswerBody.ofKey(Integer.toString(counts[i])));
        }
        return answers;
    }

    public static AnswerBody wish(String words, boolean shared) {
        return AnswerBody.ofKeys(List.of(shared ? "both" : "care-team"), words);
    }

    /** Somebody answers this and hands it in. @return whether it is open now */
    public boolean in(Actor who, Instant at, Map<String, AnswerBody> answers) {
        return PracticeClock.at(
                at,
                () -> Actors.as(who, () -> {
                    CheckIn sheet = checkIns.begin(Locale.ENGLISH);
                    answers.forEach(
                            (question, answer) -> checkIns.keep(sheet.id(), question, answer, AnswerBody.EMPTY));
                    return checkIns.finish(sheet.id());
                }));
    }

    List<CoupleMeasures.Line> inSession(Practice practice) {
        return inSession(practice, Instant.EPOCH);
    }

    List<CoupleMeasures.Line> inSession(Practice practice, Instant since) {
        return Actors.as(
                practice.clinician(),
                () -> transaction.execute(
                        status -> outcomes.inSession(practice.couple().couple(), since)));
    }

    String keptAs(String question, boolean shared, boolean apart) {
        return superuser
                .jdbc()
                .sql("select outcomes.kept_as(?, ?, ?)")
                .params(question, shared, apart)
                .query(String.class)
                .single();
    }
}
