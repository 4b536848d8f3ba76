package org.hearthwork.access.internal;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines that are to be seen among many others; drawn with what the terminal has. */
final class Framed {

    private Framed() {}

    static String lines(Charset terminal, String... lines) {
        int width = Stream.of(lines).mapToInt(String::length).max().orElse(0);
        String parts = terminal.newEncoder().canEncode("╔╗╚╝═║") ? "╔╗╚╝═║" : "++++-|";
        String edge = String.valueOf(parts.charAt(4)).repeat(width + 4);
        String side = String.valueOf(parts.charAt(5));
        return Stream.of(lines)
                .map(line -> side + "  " + line + " ".repeat(width - line.length()) + "  " + side)
                .collect(Collectors.joining(
                        "\n",
                        "\n" + parts.charAt(0) + edge + parts.charAt(1) + "\n",
                        "\n" + parts.charAt(2) + edge + parts.charAt(3) + "\n"));
    }
}
