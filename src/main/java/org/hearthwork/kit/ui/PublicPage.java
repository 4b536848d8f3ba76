package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page outside the shell, for people who are not signed in: the way out, the name, one heading, one narrow column. */
@NpmPackage(value = "@fontsource-variable/newsreader", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/instrument-sans", version = "5.3.0")
@JsModule("./hearth.ts")
public abstract class PublicPage extends Main implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Div column = new Div();

    protected PublicPage() {
        this(PhoneTop.withHelp());
    }

    protected PublicPage(PhoneTop top) {
        addClassName("public-page");
        column.addClassName("public-column");
        Span name = new Span(Glyph.HEARTH.draw(), new Span("Hearthwork"));
        name.addClassName("wordmark");
        column.add(name, heading);
        super.add(top, column);
    }

    protected void heading(String text) {
        heading.setText(text);
    }

    protected void put(Component... components) {
        column.add(components);
    }

    /** Takes away everything below the heading. */
    protected void clear() {
        column.getChildren().skip(2).toList().forEach(column::remove);
    }

    /** The same on every page: whoever looks over a shoulder learns nothing from the tab. */
    @Override
    public final String getPageTitle() {
        return getTranslation("kit.title");
    }
}
