package org.hearthwork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.database.AsSuperuser;
import org.springframework.stereotype.Component;

/** The functions that run with the rights of the tables' owner, as they stand in the live database; one at a time can be another for a while. */
@Component
class Functions {

    /** Conditions on who asks, and on what the product said. */
    private static final Pattern ON_WHO_ASKS = Pattern.compile(String.join(
            "|",
            "\\b\\w+\\.\\w+ (?:=|<>|is distinct from) (?:who|me)\\.\\w+\\b",
            "\\b\\w+\\.\\w+ (?:=|<>|is distinct from) access\\.\\w+\\(\\)",
            "\\b[\\w.]+ = any \\((?:couples\\.mine\\(\\)|own)\\)",
            "(?:\\b(?:who|me)\\.kind|access\\.kind\\(\\)|\\(access\\.actor\\(\\)\\)\\.kind) (?:=|<>) '\\w+'",
            "(?:\\b(?:who|me)\\.kind|access\\.kind\\(\\)) (?:not )?in \\('[^)]*\\)",
            "(?:\\b(?:who|me|a)\\.\\w+|\\(access\\.actor\\(\\)\\)\\.kind) is (?:not )?null",
            "access\\.is_(?:word|signing_in)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)",
            "\\bhomework\\.began\\(asked\\)"));

    /** What refuses when it is true, so that it is opened by being false. */
    private static final Pattern REFUSES = Pattern.compile(".* not in \\(.*|(?:who|me)\\.\\w+ is null");

    private final AsSuperuser superuser;

    Functions(AsSuperuser superuser) {
        this.superuser = superuser;
    }

    /** A condition of a function, taken out or turned round. @param definition of the whole function */
    record Mutant(String function, String condition, int place, String what, String definition) {

        boolean isOfNobody() {
            return what.equals("taken out") && condition.matches(".* is (not )?null");
        }

        boolean isOfPartnersAlone() {
            return what.equals("taken out") && condition.endsWith("= 'PARTNER'");
        }

        @Override
        public String toString() {
            return function + " [" + condition.replaceAll("\\s+", " ") + (place > 1 ? ", no. " + place : "") + "] "
                    + what;
        }
    }

    private static final String DEFINERS = """
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^pg_|information_schema|flyway' and (p.prosecdef or p.oid = 'access.signed(text)'::regprocedure) and p.prorettype <> 'trigger'::regtype""";

    /** By name, the definition; no name stands for two of them. */
    Map<String, String> definitions() {
        Map<String, String> found = new LinkedHashMap<>();
        superuser
                .jdbc()
                .sql("select n.nspname || '.' || p.proname as name, pg_get_functiondef(p.oid) as definition " + DEFINERS
                        + " order by 1")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("definition")))
                .list()
                .forEach(one -> {
                    if (found.put(one.getKey(), one.getValue()) != null) {
                        throw new IllegalStateException("two functions are called " + one.getKey());
                    }
                });
        return found;
    }

    /** Which of them only the door of the partners may call. */
    Set<String> onlyOnThePhone() {
        return new HashSet<>(superuser
                .jdbc()
                .sql("select n.nspname || '.' || p.proname " + DEFINERS
                        + " and has_function_privilege('hearthwork_phone', p.oid, 'execute')"
                        + " and not has_function_privilege('hearthwork_app', p.oid, 'execute')")
                .query(String.class)
                .list());
    }

    static List<Mutant> mutantsOf(String function, String definition) {
        List<Mutant> mutants = new ArrayList<>();
        // "who" is whom an invitation makes in some, and not who asks.
        if (!definition.contains("access.") || definition.contains("who  access.account;")) {
            return mutants;
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        int body = definition.indexOf("AS $function$");
        Matcher conditions = ON_WHO_ASKS.matcher(definition);
        for (int from = Math.max(body, 0); conditions.find(from); from = conditions.end()) {
            String condition = conditions.group();
            int place = places.merge(condition, 1, Integer::sum);
            String before = definition.substring(0, conditions.start());
            if (isWritten(before, condition)) {
                continue;
            }
            String after = definition.substring(conditions.end());
            String open = REFUSES.matcher(condition).matches() ? "false" : "true";
            mutants.add(new Mutant(function, condition, place, "taken out", before + open + after));
            mutants.add(
                    new Mutant(function, condition, place, "inverted", before + "(not (" + condition + "))" + after));
        }
        return mutants;
    }

    /** The ground under all of them: how a context and a word are believed, each condition of it. */
    private static final Map<String, List<String>> GROUND = Map.of(
            "access.actor",
            List.of(
                    "claim[1] <> '1'",
                    "a.practice_id = claim[4]::uuid",
                    "a.id = claim[5]::uuid",
                    "a.status = 'ACTIVE'",
                    "session_user = 'hearthwork_app' and who.kind = 'PARTNER'",
                    "who.kind <> 'PARTNER'",
                    "current_query() ~* '\\mexplain\\M'"),
            "access.signed",
            List.of(
                    "mac <> encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(payload, 'UTF8'))), 'hex')",
                    "parts[2]::int <> pg_backend_pid()",
                    "abs(extract(epoch from now()) - parts[3]::bigint) > 300"),
            "access.is_word",
            List.of(
                    "parts[1] = 'word'",
                    "parts[4] = deed",
                    "parts[5] = encode(sha256(convert_to(about, 'UTF8')), 'hex')"));

    static List<Mutant> mutantsOfTheGround(Map<String, String> definitions) {
        List<Mutant> mutants = new ArrayList<>();
        GROUND.forEach((function, conditions) -> conditions.forEach(condition -> {
            String definition = Objects.requireNonNull(definitions.get(function));
            if (!definition.contains(condition)) {
                throw new IllegalStateException(function + " asks no more for " + condition);
            }
            // What lets through when it is true stands in a "where" or a "select", what refuses in an "if".
            boolean lets = condition.startsWith("a.") || function.equals("access.is_word");
            mutants.add(new Mutant(
                    function, condition, 1, "taken out", definition.replace(condition, String.valueOf(lets))));
            mutants.add(new Mutant(
                    function, condition, 1, "inverted", definition.replace(condition, "(not (" + condition + "))")));
        }));
        return mutants;
    }

    /** "set draft_by = access.partner_id()" is no condition. */
    private static boolean isWritten(String before, String condition) {
        return before.matches("(?s).*\\bset [^;]*$") && !before.matches("(?s).*\\bset [^;]*\\bwhere [^;]*$");
    }

    /** This function and whatever calls it, at first or second hand. */
    static Set<String> usersOf(String function, Map<String, String> definitions) {
        Set<String> users = new HashSet<>(Set.of(function));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (var one : definitions.entrySet()) {
                if (!users.contains(one.getKey())
                        && users.stream().anyMatch(user -> one.getValue().contains(user + "("))) {
                    isGrowing = users.add(one.getKey());
                }
            }
        }
        return users;
    }

    /** While something is done, the function is that mutant; afterwards it is as it was, to the letter. */
    void mutate(Mutant mutant, String original, Runnable doing) {
        define(mutant.definition());
        try {
            doing.run();
        } finally {
            define(original);
            if (!original.equals(definitions().get(mutant.function()))) {
                throw new IllegalStateException(mutant.function() + " is not as it was");
            }
        }
    }

    private void define(String definition) {
        superuser
                .jdbc()
                .sql("do $outer$ begin set local check_function_bodies = on; execute %s; end $outer$"
                        .formatted(quoted(definition)))
                .update();
    }

    private static String quoted(String definition) {
        return "$definition$" + definition + "$definition$";
    }
}
