package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.couples.Partner;

/** What one of the two said they would like of the other one. */
public record Wished(Partner of, List<String> words) {}
