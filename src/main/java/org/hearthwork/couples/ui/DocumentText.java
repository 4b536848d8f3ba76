package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Secrets;
import org.jspecify.annotations.Nullable;

/** The words of a document, in each version that somebody signed. */
final class DocumentText {

    /** From here on the confidentiality text names the policy. */
    private static final int NAMES_THE_POLICY = 3;

    private DocumentText() {}

    /** @param policy of the couple it was written for, or null where the text names none */
    static List<Component> of(ConsentDocument document, int version, @Nullable Secrets policy) {
        String text = "couples.consent." + version + "." + document;
        Stream<String> keys =
                document == ConsentDocument.CONFIDENTIALITY && version >= NAMES_THE_POLICY && policy != null
                        ? Stream.of(text + "." + policy, text)
                        : Stream.of(text);
        return keys.flatMap(key -> I18NProvider.translate(key).lines())
                .<Component>map(Paragraph::new)
                .toList();
    }
}
