package org.hearthwork.couples;

import java.io.Serializable;
import org.hearthwork.kit.Seat;

/** One of the two people, as the other may know them too: a seat and a first name. */
public record Partner(PartnerId id, Seat seat, String firstName) implements Serializable {}
