package org.hearthwork.couples;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;

/** A couple as every module knows it: its two people, the zone their days are counted in, and what of the one may come up before the other. */
public record Couple(CoupleId id, Partner a, Partner b, CoupleStatus status, ZoneId zone, Secrets secrets)
        implements Serializable {

    /** As the columns of {@code couples.couple_card} tell it. */
    public static Couple of(ResultSet row) throws SQLException {
        return new Couple(
                new CoupleId(row.getObject("couple_id", UUID.class)),
                partner(row, Seat.A, "a"),
                partner(row, Seat.B, "b"),
                CoupleStatus.valueOf(row.getString("status")),
                ZoneId.of(row.getString("time_zone")),
                Secrets.valueOf(row.getString("secrets")));
    }

    private static Partner partner(ResultSet row, Seat seat, String prefix) throws SQLException {
        return new Partner(
                new PartnerId(row.getObject(prefix + "_id", UUID.class)), seat, row.getString(prefix + "_name"));
    }

    /** "Maya &amp; Leo". */
    public String names() {
        return a.firstName() + " & " + b.firstName();
    }

    public List<Partner> partners() {
        return List.of(a, b);
    }

    public Partner partner(Seat seat) {
        return seat == Seat.A ? a : b;
    }

    /** @throws NotFound for anybody who is neither of the two */
    public Partner partner(UUID id) {
        return partners().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Partner other(Partner one) {
        return partner(one.seat().other());
    }

    /** Whether the two may still be given something to do together. */
    public boolean worksTogether() {
        return status == CoupleStatus.ACTIVE;
    }
}
