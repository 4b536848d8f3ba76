package org.hearthwork.couples;

/** A couple's status or hold changed; who plans joint work listens. */
public record CoupleChanged(CoupleId couple, CoupleStatus status, boolean onHold) {}
