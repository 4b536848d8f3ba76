package org.hearthwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.library.Edition;
import org.hearthwork.library.OurOwn;
import org.hearthwork.library.Shipped;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The specification of who may open which screen, and the scene it is tried on. */
public final class AccessMatrix {

    /** One try: this person, this address. @param opens the heading it opens with, or null for "Not found" */
    public record Try(String person, String address, String opens) {}

    private final List<Try> tries = new ArrayList<>();

    public static AccessMatrix read(Map<String, String> ids) {
        AccessMatrix matrix = new AccessMatrix();
        try (InputStream file = AccessMatrix.class.getResourceAsStream("/access-matrix.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] people = lines.getFirst().split(";", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                String address = cells[0];
                for (var id : ids.entrySet()) {
                    address = address.replace("{" + id.getKey() + "}", id.getValue());
                }
                for (int i = 2; i < people.length; i++) {
                    matrix.tries.add(new Try(people[i], address, cells[i].equals("y") ? cells[1] : null));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return matrix;
    }

    public List<Try> tries() {
        return tries;
    }

    /** The people of the matrix. */
    public static Map<String, Actor> people(Practice practice, Practice elsewhere) {
        Map<String, Actor> people = new LinkedHashMap<>();
        people.put("owner", practice.owner());
        people.put("clinician", practice.clinician());
        people.put("colleague", practice.colleague());
        people.put("associate", practice.associate());
        people.put("supervisor", practice.supervisor());
        people.put("partnerA", practice.couple().a());
        people.put("partnerB", practice.couple().b());
        people.put("otherPartner", practice.colleaguesCouple().a());
        people.put("elsewhere", elsewhere.clinician());
        return people;
    }

    /** Sets the scene with plain rows: one sealed Say it / Hear it of Ana and Ben, and a draft note. */
    public static Map<String, String> scene(JdbcClient superuser, Practice practice) {
        UUID couple = practice.couple().id().value();
        UUID assignment = UUID.randomUUID();
        UUID occurrence = UUID.randomUUID();
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        UUID note = UUID.randomUUID();
        superuser
                .sql("""
                        insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience,
                            who_sees, reveal, schedule, status, assigned_by, assigned_at, touch)
                        values (?, ?, ?, 'say-it-hear-it', 1, 'talk', 'BOTH_SEALED', 'SEALED', 'WHEN_BOTH_DONE', 'ONCE  1', 'ACTIVE', ?, now(), false)""")
                .params(
                        practice.id(),
                        couple,
                        assignment,
                        practice.clinician().account().value())
                .update();
        superuser.sql("""
                        insert into homework.occurrence (practice_id, couple_id, assignment_id, id, number, sitting, opens, opens_at, due_at)
                        values (?, ?, ?, ?, 1, 'talk', 'WHEN_BOTH_IN', now() - interval '1 hour', now() + interval '3 days')""").params(practice.id(), couple, assignment, occurrence).update();
        superuser.sql("""
                        insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, seat, id, state)
                        select practice_id, couple_id, ?, id, seat, case seat when 'A' then ?::uuid else ?::uuid end, 'WAITING'
                        from couples.partner where practice_id = ? and couple_id = ?""").params(occurrence, a, b, practice.id(), couple).update();
        superuser
                .sql("""
                        insert into sessions.note (practice_id, couple_id, id, template, author_id, created_at, saved_at)
                        values (?, ?, ?, 'SOAP', ?, now(), now())""")
                .params(
                        practice.id(),
                        couple,
                        note,
                        practice.clinician().account().value())
                .update();
        for (String section : List.of("SUBJECTIVE", "OBJECTIVE", "ASSESSMENT", "PLAN")) {
            superuser
                    .sql("""
                            insert into sessions.note_section (practice_id, couple_id, note_id, section, position, body)
                            values (?, ?, ?, ?, ?, '')""")
                    .params(practice.id(), couple, note, section, section.charAt(0) % 7)
                    .update();
        }
        UUID request = UUID.randomUUID();
        superuser
                .sql("""
                        insert into outcomes.request (practice_id, couple_id, partner_id, id, measure, asked_at, asked_by)
                        select practice_id, couple_id, id, ?, 'phq-9', now(), ? from couples.partner
                        where practice_id = ? and couple_id = ? and seat = 'A'""")
                .params(request, practice.clinician().account().value(), practice.id(), couple)
                .update();
        Edition shipped = Shipped.library().newest("our-rituals").edition();
        UUID draft = UUID.randomUUID();
        Edition own = new Edition(Edition.ownKey(draft), 1);
        String title = "Our rituals, as we do it";
        superuser
                .sql("""
                        insert into library.edition (practice_id, exercise, version, origin, origin_version, definition, published_by, published_at)
                        values (?, ?, 1, ?, ?, ?, ?, now())""")
                .params(
                        practice.id(),
                        own.exercise(),
                        shipped.exercise(),
                        shipped.version(),
                        OurOwn.definition(shipped, own, title),
                        practice.clinician().account().value())
                .update();
        superuser
                .sql("""
                        insert into library.draft (practice_id, id, author_id, exercise, origin, origin_version, upon, wording, saved_at)
                        values (?, ?, ?, ?, ?, ?, 1, ?, now())""")
                .params(
                        practice.id(),
                        draft,
                        practice.clinician().account().value(),
                        own.exercise(),
                        shipped.exercise(),
                        shipped.version(),
                        OurOwn.wording(shipped, title))
                .update();
        UUID plan = UUID.randomUUID();
        superuser
                .sql("""
                        insert into library.plan_draft (practice_id, id, author_id, plan, origin, wording, saved_at)
                        values (?, ?, ?, ?, 'finding-each-other-again', '{"title": "Ours", "summary": "", "why": "", "steps": []}', now())""")
                .params(practice.id(), plan, practice.clinician().account().value(), Edition.ownKey(plan))
                .update();
        return Map.ofEntries(
                Map.entry("plan", plan.toString()),
                Map.entry("request", request.toString()),
                Map.entry("own", own.exercise()),
                Map.entry("draft", draft.toString()),
                Map.entry("couple", couple.toString()),
                Map.entry("trainees", practice.traineesCouple().id().toString()),
                Map.entry("assignment", assignment.toString()),
                Map.entry("occurrence", occurrence.toString()),
                Map.entry("participationA", a.toString()),
                Map.entry("participationB", b.toString()),
                Map.entry("note", note.toString()),
                Map.entry("nothing", UUID.randomUUID().toString()));
    }
}
