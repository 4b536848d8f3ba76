package org.hearthwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.database.AsSuperuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Modules keep to themselves in SQL as they do in Java (docs/decisions/0029): a statement names the tables of its own module, and
 * of another's only what that one publishes. What is published says so in a comment of the catalog, and nowhere else.
 */
@SpringBootTest
class SqlBordersTest {

    private static final Path SOURCES = Path.of("src/main/java/org/hearthwork");

    /** Whose a relation or function is: by the longest of these that its name begins with. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("access.", "access"),
            Map.entry("access.installation", "database"),
            Map.entry("audit.", "audit"),
            Map.entry("couples.", "couples"),
            Map.entry("homework.", "homework"),
            Map.entry("library.", "library"),
            Map.entry("outcomes.", "outcomes"),
            Map.entry("sessions.", "sessions"),
            Map.entry("sessions.note", "notes"),
            Map.entry("sessions.addendum", "notes"),
            Map.entry("vault.", "vault"));

    /**
     * Who reads whose tables all the same. The phone and tracking are the reading sides of homework (docs/decisions/0024); the demo
     * looks up the ids that a person would meet on a screen; the database asks whether access was ever set up.
     */
    private static final Map<String, Set<String>> READERS = Map.of(
            "phone",
            Set.of("homework"),
            "tracking",
            Set.of("homework"),
            "demo",
            Set.of("homework"),
            "database",
            Set.of("access"));

    private static final Pattern WRITES = Pattern.compile(
            "(?is)\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+([a-z_]+\\.[a-z_]+)");

    private static final Pattern MAPPED = Pattern.compile("Table\\(\\s*schema = \"(\\w+)\",\\s*name = \"(\\w+)\"");

    @Autowired
    private AsSuperuser superuser;

    /** Everything in our schemas that SQL can name, and whether it is published. */
    private Map<String, Boolean> catalog() {
        return superuser
                .jdbc()
                .sql("""
                select n.nspname || '.' || x.name as name, bool_or(coalesce(x.says like 'published: %', false)) as published
                from pg_namespace n join (
                    select relnamespace as schema, relname as name, obj_description(oid, 'pg_class') as says
                    from pg_class where relkind in ('r', 'p', 'v', 'm', 'S')
                    union all
                    select pronamespace, proname, obj_description(oid, 'pg_proc') from pg_proc) x on x.schema = n.oid
                where n.nspname in ('access', 'audit', 'couples', 'homework', 'library', 'outcomes', 'sessions', 'vault') group by 1""")
                .query((row, number) -> Map.entry(row.getString("name"), row.getBoolean("published")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String owner(String name) {
        return OWNERS.keySet().stream()
                .filter(name::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(OWNERS::get)
                .orElseThrow(() -> new AssertionError("nobody owns " + name));
    }

    private static String module(Path source) {
        return SOURCES.relativize(source).getName(0).toString();
    }

    /** What a source of this module names of others without their leave. */
    private static Set<String> crossings(String module, String source, Map<String, Boolean> catalog) {
        Set<String> named = new TreeSet<>(SqlInJava.names(source));
        MAPPED.matcher(source).results().forEach(mapped -> named.add(mapped.group(1) + "." + mapped.group(2)));
        named.retainAll(catalog.keySet());
        named.removeIf(name -> Boolean.TRUE.equals(catalog.get(name))
                || owner(name).equals(module)
                || READERS.getOrDefault(module, Set.of()).contains(owner(name)));
        return named;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_statement_names_what_is_its_own_modules_or_published() {
        Map<String, Boolean> catalog = catalog();
        List<String> crossed = new ArrayList<>();
        for (Path source : sources()) {
            crossings(module(source), read(source), catalog)
                    .forEach(name -> crossed.add(SOURCES.relativize(source) + " names " + name));
        }
        assertThat(crossed)
                .as("publish a view of what others need, with a comment that says 'published: ...'")
                .isEmpty();
    }

    @Test
    void who_reads_the_tables_of_another_module_never_writes_them() {
        List<String> written = new ArrayList<>();
        for (Path source : sources()) {
            for (String text : SqlInJava.texts(read(source))) {
                WRITES.matcher(text)
                        .results()
                        .map(write -> write.group(2))
                        .filter(catalog -> OWNERS.keySet().stream().anyMatch(catalog::startsWith))
                        .filter(name -> !owner(name).equals(module(source)))
                        .forEach(name -> written.add(SOURCES.relativize(source) + " writes " + name));
            }
        }
        assertThat(written).isEmpty();
    }

    @Test
    void what_is_published_is_a_view_or_a_function_and_somebody_else_reads_it() {
        Set<String> published = catalog().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(published).contains("couples.couple_card", "homework.work", "sessions.session");
        assertThat(published)
                .allSatisfy(name -> assertThat(sources().stream()
                                .filter(source -> !module(source).equals(owner(name)))
                                .anyMatch(
                                        source -> SqlInJava.names(read(source)).contains(name)))
                        .as(name + " is read by somebody who does not own it")
                        .isTrue());
        assertThat(superuser.jdbc().sql("""
                select oid::regclass::text from pg_class
                where relkind <> 'v' and obj_description(oid, 'pg_class') like 'published: %'""").query(String.class).list()).isEmpty();
    }

    @Test
    void a_crossing_is_seen_however_it_is_written() {
        Map<String, Boolean> catalog = catalog();
        assertThat(crossings("today", "sql(\"select 1 from couples.partner\")", catalog))
                .containsExactly("couples.partner");
        assertThat(crossings("today", "sql(\"\"\"\n  select 1\n  from couples.partner p\"\"\")", catalog))
                .containsExactly("couples.partner");
        assertThat(crossings("today", "sql(\"select 1 from couples\" /* so */ + \".partner\")", catalog))
                .containsExactly("couples.partner");
        assertThat(crossings("today", "String TABLE = \"couples.partner\";", catalog))
                .containsExactly("couples.partner");
        assertThat(crossings("today", "sql(\"select couples.mine()\")", catalog))
                .containsExactly("couples.mine");
        assertThat(crossings("today", "@Table(schema = \"couples\", name = \"partner\")", catalog))
                .containsExactly("couples.partner");
        assertThat(crossings("sessions", "sql(\"select body from sessions.note_section\")", catalog))
                .containsExactly("sessions.note_section");
        assertThat(crossings("phone", "sql(\"select 1 from sessions.appointment\")", catalog))
                .containsExactly("sessions.appointment");
    }

    @Test
    void what_is_no_statement_or_ones_own_crosses_nothing() {
        Map<String, Boolean> catalog = catalog();
        assertThat(crossings("today", "// \"select 1 from couples.partner\"", catalog))
                .isEmpty();
        assertThat(crossings("today", "/* \"select 1 from couples.partner\" */ int a = '\"';", catalog))
                .isEmpty();
        assertThat(crossings("notes", "new Refusal(\"\", \"sessions.appointment.over\")", catalog))
                .isEmpty();
        assertThat(crossings("today", "sql(\"select names from couples.couple_card\")", catalog))
                .isEmpty();
        assertThat(crossings("couples", "sql(\"select 1 from couples.partner\")", catalog))
                .isEmpty();
    }

    @Test
    void the_statements_of_the_product_are_found() {
        Map<String, Boolean> catalog = catalog();
        Set<String> named = sources().stream()
                .flatMap(source -> SqlInJava.names(read(source)).stream())
                .filter(catalog::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(60);
    }
}
