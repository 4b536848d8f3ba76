package org.hearthwork.library;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.access.ForEveryone;
import org.hearthwork.access.Me;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.internal.Definitions;
import org.hearthwork.library.internal.OwnEditions;
import org.hearthwork.library.internal.ReadersWords;
import org.hearthwork.library.internal.ShippedPlans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The exercises that ship with the product, by tip, in every version that was ever published, and beside each those that the actor's
 * practice made of it. What ships is public knowledge: no row, no secret, so everybody may read it, the partner's phone as
 * well as the desk. What a practice made, only the database can show ({@link OwnEditions}).
 *
 * <p>An exercise comes in the language of whoever reads it: a partner's own, and English for the desk. That is decided here and
 * nowhere else (decision 0037); keys, rules and versions are the same in every language.
 */
@Service
public class Library {

    private final Map<Locale, Map<Edition, Exercise>> editions;
    private final Map<String, Exercise> newest;
    private final List<Plan> plans;
    private final Plan defaultPlan;
    private final Map<Charted, Map<String, Set<String>>> charted = new ConcurrentHashMap<>();
    private final Map<String, Rating> ratings;
    private final Definitions definitions;
    private final OwnEditions own;

    Library(Definitions definitions, OwnEditions own) throws IOException {
        this.definitions = definitions;
        this.own = own;
        editions = definitions.read(Me.LANGUAGES.stream().map(Locale::of).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        read -> read.getValue().stream()
                                .collect(Collectors.toUnmodifiableMap(Exercise::edition, Function.identity()))));
        Collection<Exercise> published = shippedIn(Locale.ENGLISH).values();
        newest = published.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Exercise::key,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Exercise::version))));
        plans = ShippedPlans.read(definitions, newest);
        List<Plan> byDefault = plans.stream().filter(Plan::byDefault).toList();
        if (byDefault.size() != 1) {
            throw new IOException("one plan is the default one, and not " + byDefault.size());
        }
        defaultPlan = byDefault.getFirst();
        ratings = Questions.rated(published);
    }

    /** In a language that nothing is written in, in English. */
    private Map<Edition, Exercise> shippedIn(Locale language) {
        return editions.getOrDefault(language, editions.getOrDefault(Locale.ENGLISH, Map.of()));
    }

    /** The plan whose order the product goes by where nobody chose one. */
    @ForEveryone
    public Plan defaultPlan() {
        return defaultPlan;
    }

    /** What the default plan goes on with, of what was never given and no hold stops; nothing before touch: a clinician comes to that. */
    @ForEveryone
    public Optional<Exercise> nextOf(Set<String> given, boolean onHold) {
        Set<String> known = given.stream().map(this::shipped).collect(Collectors.toSet());
        return firstOf(defaultPlan.exercises().stream().filter(key -> !known.contains(key)), onHold);
    }

    /** What can be given of these in their order, if no hold stops it; nothing before touch here either. */
    @ForEveryone
    public Optional<Exercise> firstOf(Stream<String> keys, boolean onHold) {
        return keys.flatMap(key -> findNewest(key).stream())
                .filter(exercise -> !onHold || !exercise.restsOnHold())
                .findFirst()
                .filter(exercise -> !exercise.touch());
    }

    /** What is rated, by the key of the question that asks for it, over all versions. */
    @ForEveryone
    public Map<String, Rating> ratings() {
        return ratings;
    }

    /** Which questions are this to a chart, by exercise that ships, over all versions; a practice's own version keeps their keys. */
    @ForEveryone
    public Map<String, Set<String>> asking(Charted what) {
        return charted.computeIfAbsent(
                what, first -> Questions.charted(shippedIn(Locale.ENGLISH).values(), first));
    }

    /** The sequences of exercises that ship with the product. */
    @ForEveryone
    public List<Plan> plans() {
        return plans;
    }

    /** What can be given today: the newest version of each, those of the six tips first, and behind it what the practice made of it. */
    @ForEveryone
    @Transactional(readOnly = true)
    public List<Exercise> exercises() {
        List<OwnEditions.Known> known =
                own.known().stream().filter(one -> !one.withdrawn()).toList();
        return newest.values().stream()
                .sorted(Comparator.comparing(Exercise::addition)
                        .thenComparingInt(Exercise::tip)
                        .thenComparing(Exercise::title))
                .flatMap(shipped -> Stream.concat(Stream.of(shipped), madeOf(shipped.key(), known)))
                .toList();
    }

    private Stream<Exercise> madeOf(String origin, List<OwnEditions.Known> known) {
        return known.stream()
                .filter(one -> one.origin().equals(origin))
                .map(one -> one.edition().exercise())
                .distinct()
                .flatMap(key -> newestOwn(key, known).stream())
                .sorted(Comparator.comparing(Exercise::title));
    }

    private Optional<Exercise> newestOwn(String key, List<OwnEditions.Known> known) {
        return known.stream()
                .map(OwnEditions.Known::edition)
                .filter(edition -> edition.exercise().equals(key))
                .max(Comparator.comparingInt(Edition::version))
                .flatMap(own::find);
    }

    /** The key of the shipped exercise that this one is, or is made of. */
    @ForEveryone
    public String shipped(String key) {
        return Edition.isOwn(key)
                ? own.known().stream()
                        .filter(one -> one.edition().exercise().equals(key))
                        .map(OwnEditions.Known::origin)
                        .findFirst()
                        .orElse(key)
                : key;
    }

    /** The version to give from today on, if it is given; what was given before has an {@link Edition}. */
    @ForEveryone
    public Optional<Exercise> findNewest(String key) {
        return isWithdrawn(key) ? Optional.empty() : newestOf(key);
    }

    private Optional<Exercise> newestOf(String key) {
        return Edition.isOwn(key) ? newestOwn(key, own.known()) : Optional.ofNullable(newest.get(key));
    }

    /** To read about, whether it is given or not. @throws NotFound for a key that is none */
    @ForEveryone
    public Exercise newest(String key) {
        return newestOf(key).orElseThrow(NotFound::new);
    }

    /** Whether the practice takes this one of its own out of what is given. */
    @ForEveryone
    public boolean isWithdrawn(String key) {
        return Edition.isOwn(key)
                && own.known().stream()
                        .anyMatch(one ->
                                one.withdrawn() && one.edition().exercise().equals(key));
    }

    /** What an assignment started with, in the words of then. @throws NotFound for what another practice made */
    @ForEveryone
    public Exercise exercise(Edition edition) {
        if (edition.isOwn()) {
            return own.find(edition).orElseThrow(NotFound::new);
        }
        Exercise found = shippedIn(ReadersWords.reader()).get(edition);
        if (found == null) {
            throw new IllegalStateException("no version %d of the exercise %s is in this product"
                    .formatted(edition.version(), edition.exercise()));
        }
        return found;
    }

    /** The same exercise as it reads in a language: for paper, and for who looks at it in another one's place. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Exercise spoken(Exercise exercise, Locale language) {
        return exercise.isOwn()
                ? own.find(exercise.edition(), language).orElseThrow(NotFound::new)
                : shippedIn(language).getOrDefault(exercise.edition(), exercise);
    }

    /** A text that somebody took from an exercise as it stands there, in the reader's language; every other as it is. */
    @ForEveryone
    public String said(Edition edition, String text) {
        return said(edition, text, ReadersWords.reader());
    }

    /** The same in a language, for who looks at it in another one's place. */
    @ForEveryone
    public String said(Edition edition, String text, Locale language) {
        return definitions.translation(shipped(edition.exercise()), language).of(text);
    }

    /** Every version of the own exercises that the actor may read: of their practice, or of a partner what they were given. */
    @ForEveryone
    @Transactional(readOnly = true)
    public List<Exercise> own() {
        return own.known().stream()
                .map(OwnEditions.Known::edition)
                .flatMap(edition -> own.find(edition).stream())
                .toList();
    }

    /** The keys of the exercises that keep something as this, in any version that the actor may read. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Set<String> keeping(Keepsake as) {
        return Stream.concat(shippedIn(Locale.ENGLISH).values().stream(), own().stream())
                .filter(exercise -> exercise.allSittings().stream()
                        .flatMap(sitting -> sitting.prompts().stream())
                        .anyMatch(prompt -> prompt.keptAs() == as))
                .map(Exercise::key)
                .collect(Collectors.toSet());
    }

    /** Every shipped version of every exercise. */
    @ForEveryone
    public List<Exercise> everPublished() {
        return List.copyOf(shippedIn(Locale.ENGLISH).values());
    }
}
