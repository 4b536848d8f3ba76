package org.hearthwork.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is wrong with a form, all of it: each check is asked, and only then is the form refused. */
public final class AllAtOnce {

    private final List<Refusal> refusals = new ArrayList<>();

    /** Several noes to one form. Whoever knows only one hears the first. */
    public static final class Several extends Refusal {

        private final transient List<Refusal> all;

        private Several(List<Refusal> all) {
            super(
                    all.getFirst().field(),
                    all.getFirst().messageKey(),
                    all.getFirst().parameters());
            this.all = List.copyOf(all);
        }
    }

    /** The noes in one, in the order of the form. */
    public static List<Refusal> of(Refusal refusal) {
        return refusal instanceof Several several ? several.all : List.of(refusal);
    }

    /** @return what the check gives, or this when it refuses: the form is refused in the end */
    public <T> T ask(Supplier<T> check, T otherwise) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            refusals.addAll(of(refusal));
            return otherwise;
        }
    }

    public void ask(Runnable check) {
        ask(
                () -> {
                    check.run();
                    return true;
                },
                false);
    }

    /** @throws Refusal with all that was refused so far */
    public void decide() {
        if (refusals.size() == 1) {
            throw refusals.getFirst();
        }
        if (!refusals.isEmpty()) {
            throw new Several(refusals);
        }
    }

    /** The same noes, but for the field of this one, which says it instead. */
    public static Refusal with(Refusal refusal, Refusal instead, String insteadOf) {
        AllAtOnce both = new AllAtOnce();
        both.refusals.addAll(Stream.concat(
                        of(refusal).stream().filter(one -> !one.field().equals(insteadOf)), Stream.of(instead))
                .toList());
        return both.refusals.size() == 1 ? instead : new Several(both.refusals);
    }
}
