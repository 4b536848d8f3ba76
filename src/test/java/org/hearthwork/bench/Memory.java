package org.hearthwork.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a signed-in person keeps of the heap, by what lives after a collection before and after many sign in. */
final class Memory {

    private static final int CLINICIANS = 30;
    private static final int PARTNERS = 60;

    private final Product product;

    Memory(Product product) {
        this.product = product;
    }

    /** Clinicians of ten couples each, so that practices of any size can be set side by side. */
    Figure clinicianWithFew() {
        Visitor.of(product.hearthwork(), Crowd.clinicianWithFew(), "today"); // what is loaded once is loaded
        return clinicians(
                "10 couples",
                IntStream.range(0, CLINICIANS)
                        .mapToObj(each -> Crowd.clinicianWithFew())
                        .toList());
    }

    Figure clinicianWithSixty() {
        int clinicians = Math.max(1, (product.crowd().size() - Crowd.FEW) / Crowd.CASELOAD);
        return clinicians(
                        "60 couples",
                        IntStream.range(0, CLINICIANS)
                                .mapToObj(each -> Crowd.clinicianWithSixty(1 + each % clinicians))
                                .toList())
                .toReach(150);
    }

    private Figure clinicians(String caseload, List<String> emails) {
        return Figure.of(
                "P8",
                "a clinician on Today (" + caseload + " of " + product.crowd().size() + ")",
                "live heap",
                "kB",
                each(emails, "today"));
    }

    Figure partner() {
        List<String> emails = product.crowd().partners(PARTNERS);
        Visitor.of(product.hearthwork(), emails.getFirst(), "home");
        return Figure.of("P8", "a partner at home", "live heap", "kB", each(emails, "home"))
                .toReach(80);
    }

    private double each(List<String> emails, String screen) {
        long before = product.liveHeap();
        List<Visitor> visitors = new ArrayList<>();
        emails.forEach(email -> visitors.add(Visitor.of(product.hearthwork(), email, screen)));
        return (product.liveHeap() - before) / 1000.0 / visitors.size();
    }
}
