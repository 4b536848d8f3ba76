package org.hearthwork.couples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.internal.FamilyRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a child came within the last twelve months, by what the family context says. */
@Service
public class Births {

    private final FamilyRows rows;

    Births(FamilyRows rows) {
        this.rows = rows;
    }

    /**
     * For a service that has asked for the couple already. What cannot be read as a day or an age counts as neither.
     *
     * @return what was noted, if it says so
     */
    @ForCareTeam
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> withinTwelveMonths(Couple couple, Instant now) {
        ZoneId zone = couple.zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        return rows.children(couple)
                .filter(noted -> ChildrenNoted.born(
                                noted.children(), noted.at().atZone(zone).toLocalDate())
                        .anyMatch(born -> !born.isAfter(today) && born.isAfter(today.minusMonths(12))))
                .map(FamilyRows.Noted::children);
    }
}
