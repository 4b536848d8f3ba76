package org.hearthwork.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** What may be set from outside, and what it may be. The secret and the data folder speak for themselves. */
enum Setting {
    HEARTHWORK_PORT("server.port", Setting::isPort, "a number from 1 to 65535", "8081"),
    HEARTHWORK_EMPTY("hearthwork.empty", Setting::isYesOrNo, "true or false", "true"),
    HEARTHWORK_DEMO("hearthwork.demo", Setting::isYesOrNo, "true or false", "false"),
    HEARTHWORK_URL(
            "hearthwork.url", Setting::isAddressOrNothing, "an address people type", "https://hearthwork.example"),
    HEARTHWORK_HOSTS("hearthwork.hosts", Setting::areHosts, "names by comma, without https://", "hearthwork.example"),
    HEARTHWORK_PROXY("hearthwork.proxy", Setting::areNetworks, "addresses or networks by comma", "10.0.0.0/8"),
    HEARTHWORK_QUICK_EXIT(
            "hearthwork.quick-exit", Setting::isAddress, "the address of a page", "https://www.weather.gov/"),
    HEARTHWORK_SESSION_STAFF_IDLE("hearthwork.session.staff-idle", Setting::isWhile, "a length of time", "15m"),
    HEARTHWORK_SESSION_PARTNER_IDLE("hearthwork.session.partner-idle", Setting::isWhile, "a length of time", "30m"),
    HEARTHWORK_SESSION_LONGEST("hearthwork.session.longest", Setting::isWhile, "a length of time", "12h"),
    HEARTHWORK_DB_URL(
            "hearthwork.db.url",
            Setting::isPostgresOrNothing,
            "the address of a PostgreSQL, which begins with jdbc:postgresql://",
            "jdbc:postgresql://localhost:5432/hearthwork") {
        /** A password can stand in it. */
        @Override
        String shown(String value) {
            return "set, but";
        }
    };

    private static final int LAST_PORT = 65_535;
    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern NETWORK =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(/\\d{1,3})?");

    private final String property;
    private final Predicate<String> fits;
    private final String whatItIs;
    private final String example;

    Setting(String property, Predicate<String> fits, String whatItIs, String example) {
        this.property = property;
        this.fits = fits;
        this.whatItIs = whatItIs;
        this.example = example;
    }

    /** @throws StartRefused in words that name the setting as people set it */
    void refuseWhatItCannotBe(Environment environment) {
        String value = environment.getProperty(property);
        if (value != null && !fits.test(value.strip())) {
            throw new StartRefused(
                    this + " is " + shown(value) + " not " + whatItIs + ".",
                    "Set it like this: " + this + "=" + example + ", or leave it out.",
                    null);
        }
    }

    String shown(String value) {
        return "\"" + value + "\", which is";
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= LAST_PORT;
    }

    private static boolean isYesOrNo(String value) {
        return YES_OR_NO.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isAddressOrNothing(String value) {
        return value.isEmpty() || isAddress(value);
    }

    private static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean areHosts(String value) {
        return each(value).allMatch(host -> HOST.matcher(host).matches());
    }

    private static boolean areNetworks(String value) {
        return each(value).allMatch(network -> NETWORK.matcher(network).matches());
    }

    private static Stream<String> each(String value) {
        return Stream.of(value.split(",")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static boolean isWhile(String value) {
        try {
            Duration length = DurationStyle.detectAndParse(value);
            return length.isPositive();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isPostgresOrNothing(String value) {
        return value.isEmpty() || value.startsWith("jdbc:postgresql:");
    }
}
