package org.hearthwork.today.internal;

import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.today.Coming;
import org.hearthwork.tracking.CoupleEngagement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The caseload, a page in one statement, over the view that homework publishes. */
@Repository
public class CaseloadRows {

    /**
     * The order is urgency, then the next session, then the names: one number, so that a page can begin after any row. A
     * session ends on its day: so the years before need not be read to find the next one. What took place is counted for the
     * asked couples alone.
     */
    private static final String ROWS = """
            select r.*, row_number() over (order by r.urgency, r.next nulls last, r.a_name, r.couple_id) as place,
                   row_number() over (partition by r.needs order by r.placed_at is not null desc, r.unsafe_since is not null desc, r.rests_since is not null desc, r.unread_before_session desc,
                                      r.late_note_of nulls last, r.off_track desc, r.next nulls last, r.couple_id) as need
            from (
                select q.*, 8 * (q.placed_at is null)::int + 4 * (not q.unread_before_session)::int
                            + 2 * (not q.off_track)::int + (not q.at_risk)::int as urgency,
                       q.placed_at is not null or q.rests_since is not null or q.unsafe_since is not null or q.fell_since is not null or q.less_honest or q.unread_before_session or q.late_note is not null or q.reveals_waiting > 0
                       or q.off_track as needs
                from (
                    select e.*, c.status, c.time_zone, c.secrets, c.a_id, c.a_name, c.b_id, c.b_name, c.names,
                           h.placed_at, k.rests_since, w.unsafe_since, w.fell_since, n.starts_at as next, n.alone, coalesce(u.many, 0) as late_notes, u.id as late_note, u.about as late_note_of,
                           case when c.couple_id = any (string_to_array(:couples, ',')::uuid[]) then
                               (select count(*) from sessions.session p
                                where p.practice_id = c.practice_id and p.couple_id = c.couple_id and p.joint and p.took_place
                                  and p.starts_at < :today) end as sessions_held,
                           c.couple_id = any (string_to_array(:less_honest, ',')::uuid[]) as less_honest,
                           coalesce(e.unread > 0 and n.starts_at < :soon, false) as unread_before_session,
                           'OFF_TRACK' in (e.a_engagement, e.b_engagement) as off_track,
                           'AT_RISK' in (e.a_engagement, e.b_engagement) as at_risk
                    from couples.couple_card c
                    join homework.couple_engagement e on e.practice_id = c.practice_id and e.couple_id = c.couple_id
                    left join couples.open_hold h on h.practice_id = c.practice_id and h.couple_id = c.couple_id
                    left join lateral (
                        select min(x.rests_since) as rests_since from homework.open_concern x
                        where x.practice_id = c.practice_id and x.couple_id = c.couple_id) k on true
                    left join lateral (
                        select min(x.unsafe_since) as unsafe_since, min(x.fell_since) as fell_since from outcomes.open_alert x
                        where x.practice_id = c.practice_id and x.couple_id = c.couple_id) w on true
                    left join lateral (
                        select s.starts_at, case s.partner_id when c.a_id then 'A' when c.b_id then 'B' end as alone from sessions.session s
                        where s.practice_id = c.practice_id and s.couple_id = c.couple_id and s.to_come
                          and s.starts_at > :now - interval '1 day'
                        order by s.starts_at limit 1) n on true
                    left join lateral (
                        select x.id, x.about, count(*) over () as many from sessions.note_card x
                        where x.practice_id = c.practice_id and x.couple_id = c.couple_id and x.signed_at is null and x.author_id = :me
                          and (x.about at time zone c.time_zone)::date < (:now at time zone c.time_zone)::date
                        order by x.about limit 1) u on true
                    where c.practice_id = :practice and c.status <> 'CLOSED') q
                where q.names ilike '%' || replace(replace(replace(:search, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%') r
            """;

    /** What the CSI-4 of each came to: looked up for the rows that are shown, and for no others. */
    private static final String TOTALS = """
            select max(t.total) filter (where t.partner_id = o.a_id) as a_total, max(t.was) filter (where t.partner_id = o.a_id) as a_was,
                   max(t.total) filter (where t.partner_id = o.b_id) as b_total, max(t.was) filter (where t.partner_id = o.b_id) as b_was
            from outcomes.latest_total t
            where t.practice_id = :practice and t.couple_id = o.couple_id and t.measure = 'csi-4'""";

    private final JdbcClient jdbc;

    CaseloadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec rows(
            String rest, String search, List<CoupleId> asked, Set<CoupleId> lessHonest, Instant today, Instant now) {
        return jdbc.sql("select o.*, m.* from (" + ROWS + ") o left join lateral (" + TOTALS + ") m on true " + rest)
                .param("practice", Actors.practice())
                .param("me", Actors.account())
                .param("search", search)
                .param("couples", ids(asked))
                .param("less_honest", ids(lessHonest))
                .param("today", utc(today))
                .param("now", utc(now))
                .param("soon", utc(now.plus(CaseloadRow.SOON)));
    }

    private static String ids(Collection<CoupleId> couples) {
        return couples.stream().map(CoupleId::toString).collect(Collectors.joining(","));
    }

    /** @param after the last row of the page before, or null for the first page */
    public List<CaseloadRow> page(String search, @Nullable CaseloadRow after, int most, Instant now) {
        return rows("""
                where (urgency, coalesce(next, 'infinity'), a_name, couple_id)
                      > (:urgency, coalesce(:next::timestamptz, 'infinity'), :name, :couple::uuid)
                order by place limit :most""", search, List.of(), Set.of(), now, now)
                .param("urgency", after == null ? -1 : after.urgency())
                .param("next", after == null || after.next() == null ? null : utc(after.next()))
                .param("name", after == null ? "" : after.couple().a().firstName())
                .param("couple", after == null ? null : after.couple().id().value(), java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> row(row, Map.of()))
                .list();
    }

    /**
     * The beginning of the caseload, those who need a person by how soon, and who comes today: all in one statement.
     *
     * @param lessHonest where somebody feels much less safe to be honest, since when: no statement looks into answers to find them
     * @param today when this day began
     */
    public Begun begin(
            List<CoupleId> couples,
            Map<CoupleId, Instant> lessHonest,
            int page,
            int needy,
            Instant today,
            Instant now) {
        List<CaseloadRow> begun = new ArrayList<>();
        SortedMap<Integer, CaseloadRow> needs = new TreeMap<>();
        List<Coming> coming = new ArrayList<>();
        Set<CoupleId> asked = Set.copyOf(couples);
        rows("""
                where place <= :page or needs and need <= :needy or couple_id = any (string_to_array(:couples, ',')::uuid[])
                order by place""", "", couples, lessHonest.keySet(), today, now)
                .param("page", page)
                .param("needy", needy)
                .query(row -> {
                    CaseloadRow one = row(row, lessHonest);
                    if (row.getInt("place") <= page) {
                        begun.add(one);
                    }
                    if (row.getBoolean("needs") && row.getInt("need") <= needy) {
                        needs.put(row.getInt("need"), one);
                    }
                    if (asked.contains(one.couple().id())) {
                        coming.add(new Coming(one, row.getInt("sessions_held")));
                    }
                });
        return new Begun(begun, List.copyOf(needs.values()), coming);
    }

    public record Begun(List<CaseloadRow> page, List<CaseloadRow> needy, List<Coming> coming) {}

    private static CaseloadRow row(ResultSet row, Map<CoupleId, Instant> lessHonest) throws SQLException {
        Couple couple = Couple.of(row);
        String alone = row.getString("alone");
        UUID note = row.getObject("late_note", UUID.class);
        return new CaseloadRow(
                couple,
                row.getObject("placed_at") != null,
                momentOrNull(row, "placed_at"),
                momentOrNull(row, "rests_since"),
                momentOrNull(row, "unsafe_since"),
                momentOrNull(row, "fell_since"),
                lessHonest.get(couple.id()),
                CoupleEngagement.of(row),
                momentOrNull(row, "next"),
                alone == null ? null : Seat.valueOf(alone),
                row.getInt("urgency"),
                row.getInt("late_notes"),
                note == null ? null : new NoteId(note),
                momentOrNull(row, "late_note_of"),
                total(row, "a"),
                total(row, "b"));
    }

    private static CaseloadRow.@Nullable LatestTotal total(ResultSet row, String seat) throws SQLException {
        Integer total = row.getObject(seat + "_total", Integer.class);
        return total == null ? null : new CaseloadRow.LatestTotal(total, row.getObject(seat + "_was", Integer.class));
    }
}
