package org.hearthwork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What people type, paste and send who mean no good, and what software has stumbled over: by kinds. */
public final class Hostile {

    /** What each piece of script would do if it ran. */
    public static final String RUN = "window.hostile=1";

    private static final List<String> TAGS = List.of(
            "img src=x onerror",
            "svg onload",
            "body onload",
            "video src=x onerror",
            "details open ontoggle",
            "input autofocus onfocus",
            "marquee onstart",
            "iframe onload",
            "audio src=x onerror",
            "object data=x onerror");

    private Hostile() {}

    /** A hundred ways to get a script run by whoever shows the text as anything but text. */
    public static List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (String tag : TAGS) {
            scripts.add("<" + tag + "=" + RUN + ">");
            scripts.add("\"><" + tag + "=\"" + RUN + "\">");
            scripts.add("'><" + tag + "='" + RUN + "'>");
            scripts.add("</textarea></title><" + tag + "=" + RUN + ">");
            scripts.add("<" + tag.toUpperCase(java.util.Locale.ROOT) + "\n=\n" + RUN + ">");
            scripts.add("<" + tag + "=eval('window.host'+'ile=1')>");
            scripts.add("-->]]><" + tag + "=" + RUN + "//");
            scripts.add("&lt;" + tag + "=" + RUN + "&gt;");
        }
        scripts.addAll(List.of(
                "<script>" + RUN + "</script>",
                "</script><script>" + RUN + "</script>",
                "<scr<script>ipt>" + RUN + "</scr</script>ipt>",
                "<script src=data:text/javascript," + RUN + "></script>",
                "<a href=\"javascript:" + RUN + "\">here</a>",
                "javascript:" + RUN,
                "java\tscript:" + RUN,
                "<iframe srcdoc=\"<script>parent." + RUN + "</script>\">",
                "<style>@import 'javascript:" + RUN + "';</style>",
                "<math><mi xlink:href=\"javascript:" + RUN + "\">m</mi></math>",
                "${" + RUN + "}",
                "{{constructor.constructor('" + RUN + "')()}}",
                "#{" + RUN + "}",
                "';" + RUN + "//",
                "\";" + RUN + "//",
                "`;" + RUN + "//",
                "<template><img src=x onerror=" + RUN + "></template>",
                "<base href=\"javascript:" + RUN + "//\">",
                "<form action=\"javascript:" + RUN + "\"><button>go",
                "<meta http-equiv=refresh content=\"0;url=javascript:" + RUN + "\">"));
        return scripts;
    }

    /** What is odd and harmless, and has to be stored as it is. */
    public static List<String> oddities() {
        return List.of(
                "'; drop table homework.answer; --",
                "\\",
                "\\u0041 \\n \\0",
                "%s %n %d %00 %",
                "null",
                "undefined",
                "NaN",
                "true",
                "-1",
                "0",
                "{}",
                "[]",
                "{0} {name} {0,number}",
                "a & b &amp; c",
                "=2+5+cmd|' /C calc'!A0",
                "../../../etc/passwd",
                "line one\nline two\n\nline four",
                "a tab\there",
                "Nguy\u1ec5n Th\u1ecb \u00c5ngstr\u00f6m \u0141\u00f3d\u017a",
                "Z\u0335\u0321a\u0334\u0322l\u0337\u0327g\u0338\u0321o\u0336\u0322",
                "\u202eright to left\u202c",
                "zero\u200bwidth\u200djoined",
                "\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc68 \ud83c\udde9\ud83c\uddea",
                "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
                "\ufdfd",
                "\ud835\udcd7\ud835\udcee\ud835\udcf5\ud835\udcf5\ud835\udcf8",
                "line\u2028separator",
                "e\u0301 is not \u00e9",
                "\ufeffmark",
                "\u00a0no break\u00a0");
    }

    /** What no database and no browser can carry. */
    public static List<String> impossible() {
        return List.of("a\u0000b", "half \ud83d a pair", "\udc69 the other half");
    }

    /** Longer than any field takes. */
    public static String endless() {
        return "long ".repeat(60_000);
    }

    /** As code points, for what a failing test says. */
    public static String shown(String text) {
        return IntStream.range(0, Math.min(text.length(), 60))
                .mapToObj(at -> text.charAt(at) < ' ' || text.charAt(at) > '~'
                        ? String.format("\\u%04x", (int) text.charAt(at))
                        : String.valueOf(text.charAt(at)))
                .reduce("", String::concat);
    }
}
