package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Photo;
import org.hearthwork.homework.PhotoId;
import org.hearthwork.homework.Picture;
import org.hearthwork.homework.SealedWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos of two people, through the doors of the database: the phone has no right on the table itself. */
@Repository
public class PhotoRows {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final SealedWords sealedWords;

    PhotoRows(JdbcClient jdbc, EntityManager entities, SealedWords sealedWords) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.sealedWords = sealedWords;
    }

    public void keep(ParticipationId part, String prompt, PhotoId id, Picture picture, Instant now) {
        entities.flush();
        jdbc.sql("select homework.keep_photo(:part, :prompt, :id, :image, :width, :height, :now)")
                .param("part", part.value())
                .param("prompt", prompt)
                .param("id", id.value())
                .param("image", sealedWords.sealPhoto(Actors.partner(), id, picture.jpeg()))
                .param("width", picture.width())
                .param("height", picture.height())
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    /** One's own, and the other one's that are open to both. */
    public List<Photo> of(Collection<OccurrenceId> occurrences) {
        return jdbc.sql("""
                select id, occurrence_id, partner_id, prompt, width, height, to_care_team
                from homework.photos_of(string_to_array(:occurrences, ',')::uuid[]) order by added_at desc""")
                .param(
                        "occurrences",
                        occurrences.stream().map(OccurrenceId::toString).collect(Collectors.joining(",")))
                .query((row, number) -> new Photo(
                        new PhotoId(row.getObject("id", UUID.class)),
                        new OccurrenceId(row.getObject("occurrence_id", UUID.class)),
                        row.getString("prompt"),
                        row.getObject("partner_id", UUID.class).equals(Actors.partner()),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("to_care_team")))
                .list();
    }

    public Optional<byte[]> image(PhotoId id) {
        return jdbc.sql("select partner_id, image from homework.photo_image(:id)")
                .param("id", id.value())
                .query((row, number) ->
                        sealedWords.photo(row.getObject("partner_id", UUID.class), id, row.getBytes("image")))
                .optional();
    }

    public boolean remove(PhotoId id) {
        return jdbc.sql("select homework.remove_photo(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    public boolean show(PhotoId id, boolean shown) {
        return jdbc.sql("select homework.show_photo(:id, :shown)")
                .param("id", id.value())
                .param("shown", shown)
                .query(Boolean.class)
                .single();
    }
}
