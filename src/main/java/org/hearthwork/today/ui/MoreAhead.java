package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Right after the button that shows more: it presses that when the reader comes near the end of the list. */
@Tag("more-ahead")
@JsModule("./today/more-ahead.ts")
final class MoreAhead extends Component {}
