package org.hearthwork.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearthwork.kit.ui.WhatIsDrawn.Part;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class RowsTest {

    @Test
    void a_table_has_heads_that_say_so_and_its_rows_are_data() {
        Rows rows = Rows.table(
                "trail",
                List.of("When", "Who"),
                List.of(Markup.of("tr", Markup.of("td.soft", "Tue"), Markup.of("td", "Nora"))));
        assertThat(rows.data()).hasToString("""
                [["table.table.trail",["thead",["tr",["th",{"scope":"col"},"When"],["th",{"scope":"col"},"Who"]]],\
                ["tbody",["tr",["td.soft","Tue"],["td","Nora"]]]]]""");
        assertThat(rows.getElement().getChildCount()).isZero();
        assertThat(rows.getElement().getAttributeNames()).isEmpty();
        rows.append(List.of(Markup.of("tr", Markup.of("td", "Wed"))));
        assertThat(WhatIsDrawn.in(rows).map(Part::text)).contains("Wed", "TueNora");
    }

    @Test
    void a_button_among_rows_tells_which_it_is() {
        List<Integer> pressed = new ArrayList<>();
        Rows rows = Rows.list("lines", List.of(Markup.of("li", Markup.button("button", 7, Markup.of("span", "Open")))))
                .onChosen(pressed::add);
        WhatIsDrawn.press(rows, 7);
        assertThat(pressed).containsExactly(7);
    }

    @Test
    void a_number_that_no_button_here_has_does_nothing() {
        List<Integer> pressed = new ArrayList<>();
        Rows rows = Rows.list("lines", List.of(Markup.of("li", Markup.button("button", 7))))
                .onChosen(pressed::add);
        WhatIsDrawn.press(rows, -1);
        WhatIsDrawn.press(rows, 999);
        WhatIsDrawn.tell(rows, JsonNodeFactory.instance.objectNode());
        WhatIsDrawn.tell(rows, JsonNodeFactory.instance.objectNode().put("event.detail", "seven"));
        assertThat(pressed).isEmpty();
    }

    @Test
    void a_button_among_rows_acts_once_when_it_is_pressed_twice() {
        Rows rows = Rows.list("lines", List.of(Markup.of("li", Markup.button("button", 7))));
        assertThat(WhatIsDrawn.in(rows).filter(part -> part.tag().equals("button")))
                .allMatch(button -> button.attributes().containsKey("data-once"));
    }

    /** What the server sends and the page does not know is missing on the screen: the two are held together here. */
    @Test
    void every_tag_and_attribute_that_is_sent_can_be_drawn() throws IOException {
        String page = Files.readString(Path.of("frontend/src/hearth-rows.ts"));
        List<String> known = Pattern.compile("'([a-z0-9 -]+)'\\.split")
                .matcher(page)
                .results()
                .flatMap(list -> Stream.of(list.group(1).split(" ")))
                .toList();
        Pattern sent = Pattern.compile("Markup(?:\\.(?:of|link|button))?\\(\\s*\"([a-z0-9]+)|\\.set\\(\"([a-z-]+)\", ");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("Markup.")) {
                    assertThat(sent.matcher(source)
                                    .results()
                                    .map(name -> name.group(1) == null ? name.group(2) : name.group(1)))
                            .as(file.toString())
                            .isSubsetOf(Stream.concat(known.stream(), Stream.of("at"))
                                    .toList());
                }
            }
        }
    }
}
