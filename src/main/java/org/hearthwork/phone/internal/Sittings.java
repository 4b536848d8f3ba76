package org.hearthwork.phone.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.phone.Home;
import org.springframework.stereotype.Component;

/** Which sittings of the library are what on the phone. A work is named by exercise, version and sitting, "our-rituals/1/tick". */
@Component
public class Sittings {

    private final Library library;
    private final Map<String, Prompt> ticks;
    private final Set<String> agreements;
    private final Set<String> named;
    private final Set<String> kept;
    private final Set<String> keptPrompts;

    Sittings(Library library) {
        this.library = library;
        this.ticks = all().flatMap(work -> work.sitting().tick().stream().map(prompt -> Map.entry(work.name(), prompt)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.agreements = all().filter(work -> work.has(prompt -> prompt.kind() instanceof PromptKind.Confirm))
                .map(One::name)
                .collect(Collectors.toUnmodifiableSet());
        this.named = all().filter(work -> work.has(prompt -> prompt.keptAs() == Keepsake.NAME))
                .map(One::name)
                .collect(Collectors.toUnmodifiableSet());
        this.kept = all().filter(work -> agreements.contains(work.name()) || work.has(Sittings::isKept))
                .map(One::name)
                .collect(Collectors.toUnmodifiableSet());
        this.keptPrompts = all().flatMap(work -> work.sitting().prompts().stream()
                        .filter(prompt -> agreements.contains(work.name()) || isKept(prompt))
                        .map(Prompt::key))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record One(Exercise exercise, Sitting sitting) {
        String name() {
            return Piece.name(exercise.edition(), sitting.key());
        }

        boolean has(Predicate<Prompt> asked) {
            return sitting.prompts().stream().anyMatch(asked);
        }
    }

    private Stream<One> all() {
        return library.everPublished().stream()
                .flatMap(exercise -> exercise.allSittings().stream().map(sitting -> new One(exercise, sitting)));
    }

    private static boolean isKept(Prompt prompt) {
        return prompt.keptAs() != null;
    }

    /** Whether an answer is one of those that the two keep as this, by the version it was given to. */
    public boolean isKeptAs(SharedRows.Released answer, Keepsake as) {
        return sitting(answer.work())
                .prompt(answer.prompt())
                .filter(prompt -> prompt.keptAs() == as)
                .isPresent();
    }

    public Set<String> ticks() {
        return ticks.keySet();
    }

    public List<String> tickPrompts() {
        return ticks.values().stream().map(Prompt::key).distinct().toList();
    }

    public boolean isTick(Piece work) {
        return ticks.containsKey(work.name());
    }

    public Optional<PromptKind.Tick> tick(Piece work) {
        return Optional.ofNullable(ticks.get(work.name()))
                .map(Prompt::kind)
                .filter(PromptKind.Tick.class::isInstance)
                .map(PromptKind.Tick.class::cast);
    }

    /** Whether it ends in something that both agree to. */
    public boolean isAgreement(Piece work) {
        return agreements.contains(work.name());
    }

    /** The works in which the two give a name to what they agree on. */
    public Set<String> named() {
        return named;
    }

    public Set<String> kept() {
        return kept;
    }

    public Set<String> keptPrompts() {
        return keptPrompts;
    }

    public Exercise exercise(Piece work) {
        return library.exercise(work.edition());
    }

    public Sitting sitting(Piece work) {
        return exercise(work)
                .sitting(work.sitting())
                .orElseThrow(() -> new IllegalStateException("no sitting " + work.name()));
    }

    /** The prompts asked in it, by key. */
    public Map<String, Prompt> prompts(Piece work) {
        return sitting(work).prompts(work.smaller()).stream()
                .collect(Collectors.toMap(
                        Prompt::key, Function.identity(), (one, two) -> one, java.util.LinkedHashMap::new));
    }

    public Home.Reading reading(SharedRows.ToRead one) {
        Piece work = one.work();
        return new Home.Reading(work.occurrence(), exercise(work).title(), title(work), one.since());
    }

    public String title(Piece work) {
        return exercise(work).titleOf(sitting(work), work.smaller());
    }

    public int minutes(Piece work) {
        return exercise(work).minutesOf(sitting(work), work.smaller());
    }
}
