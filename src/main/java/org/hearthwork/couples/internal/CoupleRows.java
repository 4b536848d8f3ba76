package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.Consent;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of couples and their people. Whose they are was decided by CareScope before. */
@Repository
public class CoupleRows {

    private final JdbcClient jdbc;
    private final HoldRows holds;
    private final ScreeningRows screenings;
    private final ConsentRows consents;
    private final FamilyRows families;

    CoupleRows(JdbcClient jdbc, HoldRows holds, ScreeningRows screenings, ConsentRows consents, FamilyRows families) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.screenings = screenings;
        this.consents = consents;
        this.families = families;
    }

    /** @param open only those who are not closed */
    public List<CoupleSummary> list(String search, @Nullable CoupleStatus status, boolean open, int offset, int most) {
        return jdbc.sql("""
                select c.id, a.first_name || ' & ' || b.first_name as names, c.status,
                       exists (select from couples.safety_hold h
                               where h.practice_id = c.practice_id and h.couple_id = c.id and h.lifted_at is null) as on_hold,
                       (select string_agg(s.name, ', ' order by s.name) from couples.care_team t
                        join access.person s on s.practice_id = t.practice_id and s.id = t.account_id
                        where t.practice_id = c.practice_id and t.couple_id = c.id) as clinicians
                from couples.couple c
                join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
                join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B'
                where c.practice_id = :practice and c.id = any ((select couples.mine())::uuid[])
                  and (:status::text is null or c.status = :status) and (not :open or c.status <> 'CLOSED')
                  and (a.first_name || ' & ' || b.first_name) ilike '%' || replace(replace(replace(:search, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                order by names, c.id offset :offset limit :most""")
                .param("practice", Actors.practice())
                .param("status", status == null ? null : status.name())
                .param("open", open)
                .param("search", search)
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> new CoupleSummary(
                        new CoupleId(row.getObject("id", UUID.class)),
                        row.getString("names"),
                        CoupleStatus.valueOf(row.getString("status")),
                        row.getBoolean("on_hold"),
                        row.getString("clinicians")))
                .list();
    }

    public void insert(CoupleId id, NewCouple couple, Instant now) {
        jdbc.sql("""
                insert into couples.couple (practice_id, id, status, time_zone, secrets, created_at)
                values (:practice, :id, 'ACTIVE', :zone, :secrets, :now)""")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .param("zone", couple.zone().getId())
                .param("secrets", couple.secrets().name())
                .param("now", utc(now))
                .update();
        // First the care team: from here on the couple is the actor's.
        jdbc.sql("insert into couples.care_team (practice_id, couple_id, account_id) values (:practice, :id, :account)")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .param("account", Actors.account())
                .update();
        insertPartner(id, "A", couple.firstNameA());
        insertPartner(id, "B", couple.firstNameB());
        families.keep(id, couple.family());
    }

    private void insertPartner(CoupleId couple, String seat, String name) {
        UUID partner = Ids.next();
        jdbc.sql("""
                insert into couples.partner (practice_id, couple_id, id, seat, first_name)
                values (:practice, :couple, :id, :seat, :name)""")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("id", partner)
                .param("seat", seat)
                .param("name", name)
                .update();
        jdbc.sql("insert into couples.contact (practice_id, couple_id, partner_id) values (:practice, :couple, :id)")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .param("id", partner)
                .update();
    }

    public String emailOf(PartnerId partner) {
        return jdbc.sql("select email from couples.contact where practice_id = :practice and partner_id = :partner")
                .param("practice", Actors.practice())
                .param("partner", partner.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void rememberEmail(PartnerId partner, String email) {
        jdbc.sql("update couples.contact set email = :email where practice_id = :practice and partner_id = :partner")
                .param("practice", Actors.practice())
                .param("partner", partner.value())
                .param("email", email)
                .update();
    }

    /** @return whether it is another than before */
    public boolean recordAim(Couple couple, PartnerId partner, Aim aim) {
        return jdbc.sql("""
                insert into couples.starting_aim (practice_id, couple_id, partner_id, aim) values (:practice, :couple, :partner, :aim)
                on conflict (practice_id, partner_id) do update set aim = excluded.aim where starting_aim.aim <> excluded.aim""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("partner", partner.value())
                        .param("aim", aim.name())
                        .update()
                > 0;
    }

    /** @return false when it is not at that version any more, and nothing is changed */
    public boolean change(CoupleId id, int version, CoupleStatus status) {
        return change(id, version, "status", status.name());
    }

    private boolean change(CoupleId id, int version, String column, String value) {
        return jdbc.sql("update couples.couple set " + column + " = :value, version = version + 1"
                                + " where practice_id = :practice and id = :id and version = :version")
                        .param("practice", Actors.practice())
                        .param("id", id.value())
                        .param("version", version)
                        .param("value", value)
                        .update()
                == 1;
    }

    public @Nullable Aim aimOf(PartnerId partner) {
        return jdbc.sql("select aim from couples.starting_aim where practice_id = :practice and partner_id = :partner")
                .param("practice", Actors.practice())
                .param("partner", partner.value())
                .query((row, number) -> Aim.valueOf(row.getString("aim")))
                .optional()
                .orElse(null);
    }

    public boolean exists(CoupleId id) {
        return jdbc.sql("select exists (select from couples.couple where practice_id = :practice and id = :id)")
                .param("practice", Actors.practice())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** @return false when it is not at that version any more, and nothing is changed */
    public boolean changePolicy(CoupleId id, int version, Secrets policy) {
        return change(id, version, "secrets", policy.name());
    }

    public CoupleFile file(Couple couple, Function<PartnerId, InvitationStatus> invitation) {
        record Rest(Secrets secrets, NewCouple.Family family, int version) {}
        Rest rest = jdbc.sql("""
                select c.secrets, c.children, c.sitter, c.best_time, c.version from couples.couple c
                where c.practice_id = :practice and c.id = :id""")
                .param("practice", Actors.practice())
                .param("id", couple.id().value())
                .query((row, number) -> new Rest(
                        Secrets.valueOf(row.getString("secrets")),
                        families.read(couple.id(), row),
                        row.getInt("version")))
                .single();
        Map<PartnerId, List<Screening>> screened = screenings.of(couple);
        Map<PartnerId, List<Consent>> agreed = consents.of(couple.id());
        List<CoupleFile.Person> people = couple.partners().stream()
                .map(partner -> person(
                        partner,
                        invitation.apply(partner.id()),
                        agreed.getOrDefault(partner.id(), List.of()),
                        screened.getOrDefault(partner.id(), List.of())))
                .toList();
        List<String> team = jdbc.sql("""
                select s.name from couples.care_team t join access.person s on s.practice_id = t.practice_id and s.id = t.account_id
                where t.practice_id = :practice and t.couple_id = :id order by s.name""")
                .param("practice", Actors.practice())
                .param("id", couple.id().value())
                .query((row, number) -> row.getString("name"))
                .list();
        return new CoupleFile(
                couple,
                rest.secrets(),
                rest.family(),
                people,
                team,
                rest.version(),
                holds.openHold(couple.id()).orElse(null));
    }

    private CoupleFile.Person person(
            Partner partner, InvitationStatus invitation, List<Consent> agreed, List<Screening> screened) {
        return jdbc.sql("""
                select k.email, k.phone, m.aim from couples.contact k
                left join couples.starting_aim m on m.practice_id = k.practice_id and m.partner_id = k.partner_id
                where k.practice_id = :practice and k.partner_id = :partner""")
                .param("practice", Actors.practice())
                .param("partner", partner.id().value())
                .query((row, number) -> {
                    String aim = row.getString("aim");
                    return new CoupleFile.Person(
                            partner,
                            row.getString("email"),
                            row.getString("phone"),
                            aim == null ? null : Aim.valueOf(aim),
                            invitation,
                            agreed,
                            screened);
                })
                .single();
    }
}
