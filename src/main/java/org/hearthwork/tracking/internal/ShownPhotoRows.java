package org.hearthwork.tracking.internal;

import static org.hearthwork.kit.Columns.moment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.PhotoId;
import org.hearthwork.homework.SealedWords;
import org.hearthwork.tracking.ShownPhotos.Shown;
import org.springframework.stereotype.Repository;

/** Row security leaves out what its author does not show. */
@Repository
public class ShownPhotoRows {

    private final CoupleSql sql;
    private final SealedWords sealedWords;

    ShownPhotoRows(CoupleSql sql, SealedWords sealedWords) {
        this.sql = sql;
        this.sealedWords = sealedWords;
    }

    public List<Shown> of(Couple couple, AssignmentId assignment) {
        return sql.of(couple, """
                select f.id, f.partner_id, f.added_at, f.width, f.height
                from homework.photo f join homework.occurrence o on o.practice_id = f.practice_id and o.id = f.occurrence_id
                where f.practice_id = :practice and f.couple_id = :couple and o.assignment_id = :assignment and f.to_care_team
                order by f.added_at desc""")
                .param("assignment", assignment.value())
                .query((row, number) -> new Shown(
                        new PhotoId(row.getObject("id", UUID.class)),
                        couple.partner(row.getObject("partner_id", UUID.class)).seat(),
                        moment(row, "added_at"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    public Optional<byte[]> image(Couple couple, PhotoId id) {
        return sql.of(couple, """
                select partner_id, image from homework.photo
                where practice_id = :practice and couple_id = :couple and id = :id and to_care_team""")
                .param("id", id.value())
                .query((row, number) ->
                        sealedWords.photo(row.getObject("partner_id", UUID.class), id, row.getBytes("image")))
                .optional();
    }
}
