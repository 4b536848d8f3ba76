package org.hearthwork.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An element of ours that draws from data: it costs the server one node, however much it shows. The data goes to the page
 * when the element does, and as text nobody here keeps it; a page that has to be told everything anew is told what holds by then.
 */
public abstract class Drawn extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<?> asked;
    private @Nullable Object known;

    /** @param known what to draw first @param asked the same, asked for anew */
    protected Drawn(Object known, Supplier<?> asked) {
        this.known = known;
        this.asked = asked;
    }

    /** What it draws, as it is now. */
    public final JsonNode data() {
        return JSON.valueToTree(asked.get());
    }

    /** As text, which Vaadin passes on as it is: as a tree it would be built twice. */
    static String written(Object data) {
        return JSON.writeValueAsString(data);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String data = written(known == null ? asked.get() : known);
        known = null;
        getElement().callJsFunction("draw", data);
    }
}
