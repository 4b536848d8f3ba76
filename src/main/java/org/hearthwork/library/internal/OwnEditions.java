package org.hearthwork.library.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What practices published. Which of it the actor may read is asked of the database in every transaction anew: staff by row
 * security those of their practice, a partner by a function those that were given to them. Only what such an answer names is
 * then taken from memory, where it lies by practice: a published version never changes.
 */
@Repository
public class OwnEditions {

    private static final int MOST_READ = 400; // definitions kept in memory

    /**
     * @param origin the key of the shipped exercise that it is made of
     * @param withdrawn whether it is not given any more
     */
    public record Known(Edition edition, String origin, boolean withdrawn) {}

    /** Who published it and when. */
    public record Published(int version, String by, Instant at) {}

    private record Read(UUID practice, Edition edition, Locale language) {}

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Read, Exercise> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Read, Exercise> eldest) {
            return size() > MOST_READ;
        }
    });

    public OwnEditions(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** All that the actor may read, every version; nothing for whoever is not signed in. */
    @Transactional(readOnly = true)
    public List<Known> known() {
        return Actors.current()
                .map(actor -> WithinTransaction.once(
                        OwnEditions.class,
                        () -> jdbc.sql(
                                        actor.is(Role.PARTNER)
                                                ? "select exercise, version, origin, false as withdrawn from library.editions_given()"
                                                : """
                                                        select e.exercise, e.version, e.origin, w.key is not null as withdrawn
                                                        from library.edition e
                                                        left join library.withdrawn w on w.practice_id = e.practice_id and w.key = e.exercise
                                                        where e.practice_id = :practice""")
                                .params(actor.is(Role.PARTNER) ? Map.of() : Map.of("practice", actor.practiceId()))
                                .query((row, number) -> new Known(
                                        new Edition(row.getString("exercise"), row.getInt("version")),
                                        row.getString("origin"),
                                        row.getBoolean("withdrawn")))
                                .list()))
                .orElseGet(List::of);
    }

    /** As its reader reads it. Nothing where it is no version, or none that the actor may read. */
    @Transactional(readOnly = true)
    public Optional<Exercise> find(Edition edition) {
        return find(edition, ReadersWords.reader());
    }

    /** What it says in the words of the shipped exercise is said in that language, and the practice's words as they are. */
    @Transactional(readOnly = true)
    public Optional<Exercise> find(Edition edition, Locale language) {
        return known().stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .map(one -> find(one, language));
    }

    private Exercise find(Known one, Locale language) {
        Read key = new Read(Actors.practice(), one.edition(), language);
        Exercise found = read.get(key);
        if (found == null) {
            found = definitions.read(written(one.edition()).orElseThrow(), one.origin(), language);
            read.put(key, found);
        }
        return found;
    }

    /** As it was published. */
    @Transactional(readOnly = true)
    public Optional<JsonNode> written(Edition edition) {
        Actor actor = Actors.required();
        return jdbc.sql(
                        actor.is(Role.PARTNER)
                                ? "select library.definition_given(:exercise, :version)"
                                : "select definition from library.edition where practice_id = :practice and exercise = :exercise and version = :version")
                .param("practice", actor.practiceId())
                .param("exercise", edition.exercise())
                .param("version", edition.version())
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    /** The versions of one exercise, the newest first, with who published them. */
    @Transactional(readOnly = true)
    public List<Published> published(String exercise) {
        return jdbc.sql("""
                select e.version, p.name, e.published_at from library.edition e
                join access.person p on p.practice_id = e.practice_id and p.id = e.published_by
                where e.practice_id = :practice and e.exercise = :exercise order by e.version desc""")
                .param("practice", Actors.practice())
                .param("exercise", exercise)
                .query((row, number) ->
                        new Published(row.getInt("version"), row.getString("name"), moment(row, "published_at")))
                .list();
    }

    /** Keeps it for good. */
    @Transactional
    public void publish(Edition edition, Edition origin, JsonNode definition, Instant at) {
        jdbc.sql("""
                insert into library.edition (practice_id, exercise, version, origin, origin_version, definition, published_by, published_at)
                values (:practice, :exercise, :version, :origin, :originVersion, :definition, :me, :now)""")
                .param("practice", Actors.practice())
                .param("exercise", edition.exercise())
                .param("version", edition.version())
                .param("origin", origin.exercise())
                .param("originVersion", origin.version())
                .param("definition", json.writeValueAsString(definition))
                .param("me", Actors.account())
                .param("now", utc(at))
                .update();
    }

    /** The shipped version that one of these is made of. */
    @Transactional(readOnly = true)
    public Edition origin(Edition own) {
        return jdbc.sql("""
                select origin, origin_version from library.edition
                where practice_id = :practice and exercise = :exercise and version = :version""")
                .param("practice", Actors.practice())
                .param("exercise", own.exercise())
                .param("version", own.version())
                .query((row, number) -> new Edition(row.getString("origin"), row.getInt("origin_version")))
                .single();
    }
}
