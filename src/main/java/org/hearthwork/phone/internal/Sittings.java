package org.hearthwork.phone.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;
import org.hearthwork.phone.Home;
import org.springframework.stereotype.Component;

/** Which sittings of the library, and of what the practice made itself, are what on the phone. */
@Component
public class Sittings {

    private final Library library;
    private final Works shipped;

    Sittings(Library library) {
        this.library = library;
        this.shipped = Works.of(library.everPublished());
    }

    /** With the own versions that the two were given. */
    private Works works() {
        List<Exercise> own = library.own();
        return own.isEmpty() ? shipped : shipped.and(Works.of(own));
    }

    private Works worksOf(Piece work) {
        return work.edition().isOwn() ? works() : shipped;
    }

    /** Whether an answer is one of those that the two keep as this, by the version it was given to. */
    public boolean isKeptAs(SharedRows.Released answer, Keepsake as) {
        return sitting(answer.work())
                .prompt(answer.prompt())
                .filter(prompt -> prompt.keptAs() == as)
                .isPresent();
    }

    public Set<String> ticks() {
        return works().ticks().keySet();
    }

    public List<String> tickPrompts() {
        return works().ticks().values().stream().map(Prompt::key).distinct().toList();
    }

    public boolean isTick(Piece work) {
        return worksOf(work).ticks().containsKey(work.name());
    }

    public Optional<PromptKind.Tick> tick(Piece work) {
        return (isTick(work) ? sitting(work).tick() : Optional.<Prompt>empty())
                .map(Prompt::kind)
                .filter(PromptKind.Tick.class::isInstance)
                .map(PromptKind.Tick.class::cast);
    }

    /** Whether it ends in something that both agree to. */
    public boolean isAgreement(Piece work) {
        return worksOf(work).agreements().contains(work.name());
    }

    /** The works in which the two give a name to what they agree on. */
    public Set<String> named() {
        return works().named();
    }

    public Set<String> kept() {
        return works().kept();
    }

    public Set<String> keptPrompts() {
        return works().keptPrompts();
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
