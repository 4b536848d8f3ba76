package org.hearthwork.homework;

import org.hearthwork.kit.Refusal;

/** Empty hands hand nothing in, and open nothing: "couldn't this time" says the same without a pretence. */
public final class NothingAnswered extends Refusal {

    NothingAnswered() {
        super("", "homework.do.nothing-answered");
    }
}
