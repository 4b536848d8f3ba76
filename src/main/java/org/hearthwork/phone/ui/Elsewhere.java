package org.hearthwork.phone.ui;

import org.hearthwork.library.AnswerBody;

/** What can be done when the same person wrote or handed in on another device meanwhile. */
interface Elsewhere {

    /** Shows what stands there by the other device. */
    void goOnWith(AnswerBody standing);

    /** Lets what is on this page go over it. */
    void writeOver(AnswerBody standing);

    /** Makes what was handed in open again, and goes on here with what this page holds. */
    void takeBack();
}
