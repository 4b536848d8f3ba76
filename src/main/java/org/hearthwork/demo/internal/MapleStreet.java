package org.hearthwork.demo.internal;

import static org.hearthwork.demo.internal.Script.Given.changed;
import static org.hearthwork.demo.internal.Script.Given.close;
import static org.hearthwork.demo.internal.Script.Given.dates;
import static org.hearthwork.demo.internal.Script.Given.deck;
import static org.hearthwork.demo.internal.Script.Given.map;
import static org.hearthwork.demo.internal.Script.Given.novel;
import static org.hearthwork.demo.internal.Script.Given.rituals;
import static org.hearthwork.demo.internal.Script.Given.stress;
import static org.hearthwork.demo.internal.Script.Given.talk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.hearthwork.demo.internal.Script.Fate;
import org.hearthwork.kit.Seat;

/** Who goes to Maple Street, and what they were given. */
final class MapleStreet {

    private MapleStreet() {}

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    /** Everybody of Maple Street. The first two are the ones the demo accounts belong to. */
    static List<Script> all() {
        return List.of(
                new Script(
                        "Maya",
                        "Leo",
                        false,
                        .86,
                        .05,
                        .8,
                        .08,
                        DayOfWeek.THURSDAY,
                        at(14, 0),
                        at(14, 0),
                        null,
                        68,
                        0,
                        Fate.GOES_ON,
                        List.of(rituals(60, 18), talk(38, 3), rituals(13, 21), map(4).open())),
                new Script(
                        "Ana",
                        "Tom",
                        false,
                        .35,
                        .2,
                        .15,
                        .1,
                        DayOfWeek.TUESDAY,
                        at(15, 0),
                        at(15, 0),
                        null,
                        40,
                        8,
                        Fate.GOES_ON,
                        List.of(rituals(35, 14), dates(20, 3), map(9))),
                new Script(
                        "Priya",
                        "Sam",
                        false,
                        .45,
                        .45,
                        .4,
                        .4,
                        DayOfWeek.MONDAY,
                        at(16, 30),
                        at(16, 30),
                        Seat.A,
                        30,
                        0,
                        Fate.GOES_ON,
                        List.of(rituals(25, 20), talk(12, 3))),
                new Script(
                        "Kofi",
                        "Ruth",
                        false,
                        1,
                        0,
                        .97,
                        .03,
                        DayOfWeek.THURSDAY,
                        at(10, 0),
                        null,
                        null,
                        66,
                        0,
                        Fate.GOES_ON,
                        List.of(
                                rituals(59, 16),
                                map(38),
                                dates(28, 4),
                                novel(13, 3),
                                talk(2, 2).open())),
                new Script(
                        "Ines",
                        "Jo",
                        false,
                        .7,
                        .1,
                        .6,
                        .1,
                        DayOfWeek.WEDNESDAY,
                        at(9, 0),
                        null,
                        null,
                        45,
                        0,
                        Fate.ON_HOLD,
                        List.of(rituals(38, 14), close(17, 5))),
                new Script(
                        "Hanna",
                        "Erik",
                        false,
                        .6,
                        .1,
                        .4,
                        .1,
                        DayOfWeek.FRIDAY,
                        at(11, 0),
                        null,
                        null,
                        70,
                        0,
                        Fate.SEPARATED,
                        List.of(rituals(60, 14), talk(40, 3))),
                new Script(
                        "Lucía",
                        "Mateo",
                        false,
                        .85,
                        .1,
                        .85,
                        .05,
                        DayOfWeek.TUESDAY,
                        at(11, 0),
                        null,
                        null,
                        52,
                        0,
                        Fate.GOES_ON,
                        List.of(rituals(45, 14), dates(30, 3), talk(12, 2))),
                new Script(
                        "Grace",
                        "Wei",
                        false,
                        .95,
                        .05,
                        .3,
                        .1,
                        DayOfWeek.WEDNESDAY,
                        at(17, 0),
                        null,
                        null,
                        50,
                        0,
                        Fate.GOES_ON,
                        List.of(rituals(42, 14), map(26), talk(13, 2))),
                new Script(
                        "Dora",
                        "Felix",
                        false,
                        0,
                        0,
                        0,
                        0,
                        DayOfWeek.FRIDAY,
                        at(9, 30),
                        null,
                        null,
                        2,
                        0,
                        Fate.BRAND_NEW,
                        List.of()),
                new Script(
                        "Noor",
                        "Ali",
                        true,
                        .8,
                        .1,
                        .7,
                        .1,
                        DayOfWeek.THURSDAY,
                        at(16, 0),
                        null,
                        null,
                        48,
                        0,
                        Fate.GOES_ON,
                        List.of(rituals(40, 14), talk(20, 2), stress(16, 2), deck(15, 2), map(10))),
                new Script(
                        "Emma",
                        "Louise",
                        false,
                        .75,
                        .15,
                        .8,
                        .1,
                        DayOfWeek.MONDAY,
                        at(10, 0),
                        null,
                        null,
                        50,
                        0,
                        Fate.GOES_ON,
                        List.of(changed(20))),
                new Script(
                        "Ben",
                        "Tessa",
                        true,
                        .5,
                        .2,
                        .5,
                        .2,
                        DayOfWeek.TUESDAY,
                        at(13, 0),
                        null,
                        null,
                        60,
                        0,
                        Fate.PAUSED,
                        List.of(rituals(50, 14))));
    }
}
