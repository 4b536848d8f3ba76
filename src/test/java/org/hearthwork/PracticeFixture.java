package org.hearthwork;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A fresh practice for every test: row security keeps it apart from all others, so tests share one server and need no
 * cleaning. Everybody's password is {@value #PASSWORD}.
 */
@Component
public class PracticeFixture {

    public static final String PASSWORD = "between-sessions";
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String HASH =
            new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private final JdbcClient superuser;

    @Autowired
    PracticeFixture(AsSuperuser superuser) {
        this(superuser.jdbc());
    }

    private PracticeFixture(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** The same scenes on a Hearthwork that runs in a process of its own. */
    public static PracticeFixture on(JdbcClient superuser) {
        return new PracticeFixture(superuser);
    }

    /** A couple with the accounts of both partners, consents signed and each screened alone. */
    public record Pair(Couple couple, Actor a, Actor b) {
        public CoupleId id() {
            return couple.id();
        }
    }

    /**
     * @param couple of the clinician
     * @param colleaguesCouple of another clinician of the same practice
     * @param traineesCouple of the associate, whom the supervisor supervises
     */
    public record Practice(
            UUID id,
            Actor owner,
            Actor clinician,
            Actor colleague,
            Actor associate,
            Actor supervisor,
            Pair couple,
            Pair colleaguesCouple,
            Pair traineesCouple) {

        public List<Actor> everybody() {
            return List.of(
                    owner,
                    clinician,
                    colleague,
                    associate,
                    supervisor,
                    couple.a(),
                    couple.b(),
                    colleaguesCouple.a(),
                    traineesCouple.a());
        }
    }

    /** The owner of a practice in which nobody else works yet. */
    public Actor ownerOfNewPractice() {
        return staff(superuser, newPractice(), Role.OWNER, "Olive Owner");
    }

    /** One more clinician, of nobody's care team yet. */
    public Actor clinician(UUID practice, String name) {
        return staff(superuser, practice, Role.CLINICIAN, name);
    }

    private UUID newPractice() {
        UUID practice = Ids.next();
        superuser
                .sql("insert into access.practice (id, name, time_zone, created_at) values (?, ?, ?, now())")
                .params(practice, "Practice " + practice, ZONE.getId())
                .update();
        return practice;
    }

    public Practice fresh() {
        JdbcClient jdbc = superuser;
        UUID practice = newPractice();
        Actor owner = staff(jdbc, practice, Role.OWNER, "Olive Owner");
        Actor clinician = staff(jdbc, practice, Role.CLINICIAN, "Clara Clinician");
        Actor colleague = staff(jdbc, practice, Role.CLINICIAN, "Carl Colleague");
        Actor associate = staff(jdbc, practice, Role.ASSOCIATE, "Asa Associate");
        Actor supervisor = staff(jdbc, practice, Role.SUPERVISOR, "Sue Supervisor");
        jdbc.sql("insert into access.supervision (practice_id, associate_id, supervisor_id) values (?, ?, ?)")
                .params(
                        practice,
                        associate.account().value(),
                        supervisor.account().value())
                .update();
        return new Practice(
                practice,
                owner,
                clinician,
                colleague,
                associate,
                supervisor,
                pair(practice, clinician, "Ana", "Ben"),
                pair(practice, colleague, "Cleo", "Dan"),
                pair(practice, associate, "Eve", "Fred"));
    }

    /** One more couple of this clinician or associate. */
    public Pair pair(UUID practice, Actor clinician, String nameA, String nameB) {
        JdbcClient jdbc = superuser;
        UUID couple = Ids.next();
        jdbc.sql("""
                insert into couples.couple (practice_id, id, status, time_zone, secrets, created_at)
                values (?, ?, 'ACTIVE', ?, 'LIMITED_SECRETS', now())""").params(practice, couple, ZONE.getId()).update();
        jdbc.sql("insert into couples.care_team (practice_id, couple_id, account_id) values (?, ?, ?)")
                .params(practice, couple, clinician.account().value())
                .update();
        UUID a = partner(jdbc, practice, couple, "A", nameA);
        UUID b = partner(jdbc, practice, couple, "B", nameB);
        for (UUID partner : List.of(a, b)) {
            screened(couple, partner, "NOTHING_FOUND");
        }
        return new Pair(
                new Couple(
                        new CoupleId(couple),
                        new Partner(new PartnerId(a), Seat.A, nameA),
                        new Partner(new PartnerId(b), Seat.B, nameB),
                        CoupleStatus.ACTIVE,
                        ZONE,
                        Secrets.LIMITED_SECRETS),
                account(jdbc, practice, Role.PARTNER, nameA, couple, a),
                account(jdbc, practice, Role.PARTNER, nameB, couple, b));
    }

    /** Both signed everything at this moment, and not at that of the wall clock at which they are made. */
    public void signed(CoupleId couple, Instant at) {
        superuser
                .sql("update couples.consent set signed_at = ? where couple_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), couple.value())
                .update();
    }

    /** What one of these two says alone may be brought into the joint work; both signed it so. */
    public void withoutSecrets(CoupleId couple) {
        superuser
                .sql("update couples.couple set secrets = 'NO_SECRETS' where id = ?")
                .params(couple.value())
                .update();
        superuser
                .sql("update couples.consent set secrets = 'NO_SECRETS' where couple_id = ? and secrets is not null")
                .params(couple.value())
                .update();
    }

    /** Many couples of this clinician, in a few statements and without accounts: "Partner 7 &amp; Other 7". */
    public void couples(UUID practice, Actor clinician, int many) {
        superuser
                .sql("""
                with made as (
                    insert into couples.couple (practice_id, id, status, time_zone, secrets, created_at)
                    select :practice, gen_random_uuid(), 'ACTIVE', :zone, 'LIMITED_SECRETS', now() from generate_series(1, :many)
                    returning practice_id, id),
                numbered as (select m.*, row_number() over (order by m.id) as number from made m),
                treated as (
                    insert into couples.care_team (practice_id, couple_id, account_id)
                    select practice_id, id, :clinician from numbered)
                insert into couples.partner (practice_id, couple_id, id, seat, first_name)
                select n.practice_id, n.id, gen_random_uuid(), s.seat, s.name || ' ' || n.number
                from numbered n cross join (values ('A', 'Partner'), ('B', 'Other')) as s (seat, name)""")
                .param("practice", practice)
                .param("zone", ZONE.getId())
                .param("many", many)
                .param("clinician", clinician.account().value())
                .update();
    }

    /** One of the two was seen alone, by whoever treats the couple. */
    public void screened(UUID couple, UUID partner, String outcome) {
        superuser.sql("""
                insert into couples.screening (practice_id, couple_id, partner_id, id, held_on, outcome, recorded_at, recorded_by)
                select t.practice_id, t.couple_id, ?, ?, current_date, ?, now(), t.account_id from couples.care_team t where t.couple_id = ?""").params(partner, Ids.next(), outcome, couple).update();
    }

    /** As a couple is of whom nobody was seen alone yet. */
    public void unscreened(CoupleId couple) {
        superuser
                .sql("delete from couples.screening where couple_id = ?")
                .param(couple.value())
                .update();
    }

    private static UUID partner(JdbcClient jdbc, UUID practice, UUID couple, String seat, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into couples.partner (practice_id, couple_id, id, seat, first_name) values (?, ?, ?, ?, ?)")
                .params(practice, couple, id, seat, name)
                .update();
        jdbc.sql(
                        "insert into couples.contact (practice_id, couple_id, partner_id, email, phone) values (?, ?, ?, ?, '555-0100')")
                .params(practice, couple, id, id + "@partner.test")
                .update();
        for (ConsentDocument document : ConsentDocument.values()) {
            jdbc.sql("""
                    insert into couples.consent (practice_id, couple_id, partner_id, document, version, secrets, signed_at)
                    values (?, ?, ?, ?, ?, case when ? = 'CONFIDENTIALITY' then 'LIMITED_SECRETS' end, now())""")
                    .params(practice, couple, id, document.name(), ConsentDocument.VERSION, document.name())
                    .update();
        }
        return id;
    }

    private static Actor staff(JdbcClient jdbc, UUID practice, Role role, String name) {
        return account(jdbc, practice, role, name, null, null);
    }

    private static Actor account(JdbcClient jdbc, UUID practice, Role role, String name, UUID couple, UUID partner) {
        UUID id = Ids.next();
        String email = id + "@" + role.name().toLowerCase(java.util.Locale.ROOT) + ".test";
        jdbc.sql("""
                insert into access.account (practice_id, id, kind, email, name, password_hash, couple_id, partner_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(practice, id, role.name(), email, name, HASH, couple, partner)
                .update();
        return new Actor(new AccountId(id), practice, role, name, email, "en", couple, partner);
    }

    /** The safety hold that is open, or the couple's own id where none is: the id of no hold at all. */
    public UUID openHold(CoupleId couple) {
        return superuser
                .sql("select id from couples.safety_hold where couple_id = ? and lifted_at is null")
                .param(couple.value())
                .query(UUID.class)
                .optional()
                .orElse(couple.value());
    }
}
