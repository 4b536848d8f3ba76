package org.hearthwork.library;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.library.internal.OwnPlanRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans there are for a practice: those that ship with the product, and behind them its own, each in its newest version. */
@Service
public class Plans {

    private final Library library;
    private final OwnPlanRows own;

    Plans(Library library, OwnPlanRows own) {
        this.library = library;
        this.own = own;
    }

    /** A published version. @param by the name of who published it */
    public record Published(int version, String by, Instant at) {}

    /** What can be given. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Plan> all() {
        return Stream.concat(library.plans().stream(), own.newest().stream().sorted(Comparator.comparing(Plan::title)))
                .toList();
    }

    /** What the practice made and does not give any more; whoever is on it goes on. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Plan> withdrawn() {
        return own.withdrawn().stream()
                .sorted(Comparator.comparing(Plan::title))
                .toList();
    }

    /** The version to give from today on; none of what is withdrawn. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Optional<Plan> newest(String key) {
        return all().stream().filter(plan -> plan.key().equals(key)).findFirst();
    }

    /** As it was when it was given; of what ships, as it is in this product. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Optional<Plan> find(String key, int version) {
        return Edition.isOwn(key)
                ? own.find(key, version)
                : library.plans().stream()
                        .filter(plan -> plan.key().equals(key))
                        .findFirst();
    }

    /** The versions of an own plan, the newest first. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<Published> published(String key) {
        return own.published(key).stream()
                .map(one -> new Published(one.version(), one.by(), one.at()))
                .toList();
    }
}
