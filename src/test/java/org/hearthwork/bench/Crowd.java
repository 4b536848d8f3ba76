package org.hearthwork.bench;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A practice of any size, made by copying what the couples of the demo practice have lived: 12 pieces of homework and 10 notes
 * of 2 KB each. One clinician has {@value #FEW} couples in a practice of any size, all others {@value #CASELOAD}. The first of
 * the sixty is the hot couple: 700 sessions with their notes, 7,000 answers.
 */
final class Crowd {

    static final int FEW = 10;
    static final int CASELOAD = 60;

    private static final UUID PRACTICE = UUID.fromString("0000bec0-0000-7000-8000-000000000001");
    private static final int HOMEWORK = 12;
    private static final int NOTES = 10;
    private static final int SESSIONS = 700;
    private static final int ANSWERS = 7_000;
    private static final int HOT = FEW + 1;
    private static final String LAID_ASIDE = "stage_";
    private static final Clones.Table STANDING = new Clones.Table("homework", "standing");
    private static final Clones.Table LESS_SAFE = new Clones.Table("homework", "less_safe");

    private final JdbcClient sql;
    private final Clones clones;
    private final @Nullable Seals seals;
    private int size;

    /**
     * @param sql on one connection of the superuser, kept open
     * @param seals of its texts; none where what is measured has them open
     */
    Crowd(JdbcClient sql, @Nullable Seals seals) {
        this.sql = sql;
        this.seals = seals;
        this.clones = new Clones(sql);
        clones.take(LAID_ASIDE, templates());
        if (seals != null) {
            clones.tables().forEach(table -> seals.open(table, LAID_ASIDE));
        }
        keepTheNewestHomework();
        fillUpNotes();
        sql.sql("""
                insert into access.practice
                select (jsonb_populate_record(p, jsonb_build_object('id', :practice::text, 'name', 'Bench'))).*
                from access.practice p""").param("practice", PRACTICE).update();
    }

    /** Couples of one clinician who have lived at least a week of homework: the others have nothing to copy. */
    private List<UUID> templates() {
        return sql.sql("""
                select t.couple_id from couples.care_team t join access.account a on a.id = t.account_id
                where a.email = 'nora@maple.test'
                  and (select count(*) from homework.occurrence o where o.couple_id = t.couple_id) >= :homework
                order by t.couple_id""").param("homework", HOMEWORK).query(UUID.class).list();
    }

    private void keepTheNewestHomework() {
        sql.sql("""
                delete from stage_homework_occurrence where id in (select id from
                    (select id, row_number() over (partition by couple_id order by due_at desc, id) as place from stage_homework_occurrence) o
                    where place > ?)""").params(HOMEWORK).update();
        clones.forgetWhatIsNotThere(LAID_ASIDE);
        for (Clones.Table table : clones.tables()) {
            boolean hangsOnHomework = sql.sql(
                                    "select count(*) from information_schema.columns where table_schema = ? and table_name = ? and column_name = 'occurrence_id'")
                            .params(table.schema(), table.name())
                            .query(Integer.class)
                            .single()
                    > 0;
            if (hangsOnHomework) {
                clones.run(
                        "delete from " + table.of(LAID_ASIDE)
                                + " where occurrence_id is not null and occurrence_id not in (select id from stage_homework_occurrence)");
            }
        }
        if (clones.tables().contains(LESS_SAFE)) { // what is measured beside it may not have it yet
            clones.run("delete from " + LESS_SAFE.of(LAID_ASIDE) + " l where 2 > (select count(*) from "
                    + "stage_homework_participation p where p.id in (l.participation_id, l.than_id))");
        }
    }

    /** Earlier sessions with their notes, a week apart; and every note 2 KB long. */
    private void fillUpNotes() {
        record Missing(UUID couple, UUID appointment, int notes) {}
        List<Missing> all =
                sql.sql("""
                select couple_id as couple, (min(appointment_id::text) filter (where signed_at is not null))::uuid as appointment,
                       :notes - count(*)::integer as notes
                from stage_sessions_note group by couple_id having count(*) < :notes""").param("notes", NOTES).query(Missing.class).list();
        for (Missing missing : all) {
            clones.takeWhatHangsOn("week_", missing.appointment(), table -> table.of(LAID_ASIDE));
            copies(missing.couple(), missing.notes(), 7);
            clones.copy("week_", table -> table.of(LAID_ASIDE));
        }
        clones.run("""
                update stage_sessions_note_section s set body = left(repeat(case s.body when '' then 'As before. ' else s.body || ' ' end, 200),
                    2000 / (select count(*)::integer from stage_sessions_note_section o where o.note_id = s.note_id))""");
    }

    private void copies(UUID couple, int many, int daysApart) {
        clones.run("truncate copy");
        sql.sql("insert into copy select k, ?, null, null, k * ? from generate_series(1, ?) k")
                .params(couple, daysApart, many)
                .update();
    }

    /** Lets the practice grow to this many couples. */
    void grow(int couples) {
        if (seals != null) {
            seals.letOpen();
        }
        sql.sql("""
                insert into access.account
                select (jsonb_populate_record(a, jsonb_build_object('id', md5('clinician ' || k), 'practice_id', :practice::text,
                    'email', 'clinician-' || k || '@bench.test'))).*
                from access.account a cross join generate_series(0, (:couples - :few + :caseload - 1) / :caseload) k
                where a.email = 'nora@maple.test'
                on conflict do nothing""")
                .param("practice", PRACTICE)
                .param("couples", couples)
                .param("few", FEW)
                .param("caseload", CASELOAD)
                .update();
        clones.run("truncate copy");
        // A day earlier for every next couple of a week: so a clinician sees some today and some tomorrow, as
        // clinicians do.
        sql.sql("""
                insert into copy
                select n, t.ids[1 + n % cardinality(t.ids)], :practice,
                       md5('clinician ' || case when n <= :few then 0 else 1 + (n - :few - 1) / :caseload end)::uuid, n / cardinality(t.ids) % 7
                from generate_series(:from, :to) n, (select array_agg(id order by id) as ids from stage_couples_couple) t""")
                .param("practice", PRACTICE)
                .param("few", FEW)
                .param("caseload", CASELOAD)
                .param("from", size + 1)
                .param("to", couples)
                .update();
        clones.copy(LAID_ASIDE, Clones.Table::real);
        if (size < HOT && couples >= HOT) {
            heat(copyOf(HOT));
        }
        size = couples;
        List<String> broken = clones.brokenReferences();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the copies break " + broken);
        }
        if (seals != null) {
            seals.seal();
        }
        sql.sql("vacuum (analyze)").update();
        sql.sql("checkpoint").update();
    }

    /** Years of one couple: a session with its note every week, homework every few days. */
    private void heat(UUID couple) {
        UUID session = sql.sql("""
                select n.appointment_id from sessions.note n where n.couple_id = ? and n.signed_at is not null
                order by n.created_at limit 1""").params(couple).query(UUID.class).single();
        clones.takeWhatHangsOn("hot_", session, Clones.Table::real);
        copies(couple, SESSIONS - count("sessions.appointment", couple), 7);
        clones.copy("hot_", Clones.Table::real);
        record Fullest(UUID id, int answers) {}
        Fullest homework = sql.sql("""
                select o.id, count(*)::integer as answers
                from homework.occurrence o join homework.answer a on a.occurrence_id = o.id
                where o.couple_id = ? group by o.id order by count(*) desc, o.id limit 1""").params(couple).query(Fullest.class).single();
        clones.takeWhatHangsOn("hot_", homework.id(), Clones.Table::real);
        copies(couple, (ANSWERS - count("homework.answer", couple)) / homework.answers(), 5);
        // Numbers are for good in the order of time, and one of a kind; they are counted anew below.
        clones.run("""
                alter table homework.occurrence drop constraint occurrence_practice_id_assignment_id_number_key;
                set session_replication_role = replica""");
        clones.copy("hot_", Clones.Table::real);
        clones.run("set session_replication_role = replica");
        sql.sql("""
                update homework.occurrence o set number = c.number from
                    (select id, row_number() over (partition by assignment_id order by due_at, id) as number from homework.occurrence where couple_id = :couple) c
                where o.id = c.id""").param("couple", couple).update();
        if (clones.tables().contains(STANDING)) { // what is measured beside it may not have it yet
            sql.sql("""
                    update homework.standing s set number = o.number from homework.occurrence o
                    where o.couple_id = :couple and s.practice_id = o.practice_id and s.occurrence_id = o.id""").param("couple", couple).update();
        }
        clones.run("""
                set session_replication_role = origin;
                alter table homework.occurrence add constraint occurrence_practice_id_assignment_id_number_key unique (practice_id, assignment_id, number)""");
    }

    private int count(String table, UUID couple) {
        return sql.sql("select count(*) from " + table + " where couple_id = ?")
                .params(couple)
                .query(Integer.class)
                .single();
    }

    private UUID copyOf(int n) {
        return sql.sql("select " + Clones.idOf("template", "n") + " from copy where n = ?")
                .params(n)
                .query(UUID.class)
                .single();
    }

    int size() {
        return size;
    }

    static String clinicianWithFew() {
        return "clinician-0@bench.test";
    }

    /** @param k from 1 */
    static String clinicianWithSixty(int k) {
        return "clinician-" + k + "@bench.test";
    }

    /** Whom the most homework and the most sessions lie behind. */
    UUID hotCouple() {
        return sql.sql(
                        "select couple_id from sessions.appointment where practice_id = ? group by 1 order by count(*) desc limit 1")
                .params(PRACTICE)
                .query(UUID.class)
                .single();
    }

    /** Couples of this clinician who go on as usual, the hot one not among them. */
    List<UUID> couplesOf(String email) {
        return sql.sql("""
                select t.couple_id from couples.care_team t
                join access.account a on a.id = t.account_id join couples.couple c on c.id = t.couple_id
                where a.email = ? and c.status = 'ACTIVE'
                  and (select count(*) from sessions.appointment s where s.couple_id = c.id) < 100
                order by t.couple_id""").params(email).query(UUID.class).list();
    }

    /** Addresses of partners, one of each couple. */
    List<String> partners(int many) {
        return sql.sql("""
                select a.email from access.account a join couples.partner p on p.id = a.partner_id join couples.couple c on c.id = p.couple_id
                where a.practice_id = ? and a.status = 'ACTIVE' and c.status = 'ACTIVE' and p.seat = 'A' order by a.id limit ?""").params(PRACTICE, many).query(String.class).list();
    }
}
