package org.hearthwork.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PhoneTop;
import org.hearthwork.kit.ui.UnsentKey;
import org.jspecify.annotations.Nullable;

/**
 * Around every screen of a signed-in person: the desk for staff, the phone for partners. It knows no screen by name: they
 * come by {@code @Menu}, filtered by what the person may open.
 */
@Layout
@AnonymousAllowed
@JsModule("./hearth.ts")
class Shell extends Div implements RouterLayout, AfterNavigationObserver, HasDynamicTitle {

    /** What else belongs to an entry of the menu, beside what lies under its own address. */
    private static final Map<String, Set<String>> ALSO = Map.of("library", Set.of("plans"));

    private final Div content = new Div();
    private @Nullable Nav bar;

    Shell(AuthenticationContext authentication, UnsentKey.Source keys) {
        content.addClassName("shell-content");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        boolean partner = hasRole("PARTNER");
        boolean signedIn = authentication.isAuthenticated();
        addClassName(partner ? "phone" : signedIn ? "desk" : "bare");
        if (partner) {
            bar = bottomBar();
            add(phoneTop(), content, bar);
        } else if (signedIn) {
            add(side(authentication), content);
        } else {
            add(phoneTop(), content);
        }
        if (signedIn) {
            add(new UnsentKey(keys));
        }
    }

    private static boolean hasRole(String role) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(role);
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip-link");
        return skip;
    }

    private Header side(AuthenticationContext authentication) {
        Span name = new Span(Glyph.HEARTH.draw(), new Span("Hearthwork"));
        name.addClassName("wordmark");
        SideNav items = new SideNav();
        items.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        items.addClassName("side-items");
        entries().forEach(entry -> items.addItem(sideItem(entry)));
        Anchor help = new Anchor("help-now", getTranslation("kit.help-now"));
        help.addClassName("side-help");
        Anchor account = new Anchor("account", getTranslation("shell.account"));
        account.addClassName("side-help");
        Div foot = new Div(help, account, Buttons.quiet(getTranslation("shell.sign-out"), authentication::logout));
        foot.addClassName("side-foot");
        Header side = new Header(skipLink(), name, items, foot);
        side.addClassName("side");
        return side;
    }

    private SideNavItem sideItem(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(true);
        item.setPathAliases(ALSO.getOrDefault(entry.path(), Set.of()));
        glyph(entry).ifPresent(glyph -> item.setPrefixComponent(glyph.draw()));
        return item;
    }

    private Nav bottomBar() {
        Nav navigation = new Nav();
        navigation.setAriaLabel(getTranslation("shell.navigation"));
        navigation.addClassName("bottom-bar");
        entries().forEach(entry -> {
            Anchor link = new Anchor(entry.path().replaceFirst("^/", ""));
            glyph(entry).ifPresent(glyph -> link.add(glyph.draw()));
            link.add(new Span(getTranslation(entry.title())));
            navigation.add(link);
        });
        return navigation;
    }

    private static Optional<Glyph> glyph(MenuEntry entry) {
        return Optional.ofNullable(entry.icon()).flatMap(Glyph::named);
    }

    private static List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries();
    }

    private PhoneTop phoneTop() {
        PhoneTop top = PhoneTop.withHelp();
        top.addComponentAsFirst(skipLink());
        return top;
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
        // A page begins at its beginning, wherever the one before was scrolled to.
        page.getElement().callJsFunction("scrollIntoView");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bar != null) {
            String here = event.getLocation().getFirstSegment();
            bar.getChildren()
                    .map(Anchor.class::cast)
                    .forEach(item -> mark(item, item.getHref().equals(here)));
        }
    }

    private static void mark(Anchor item, boolean current) {
        if (current) {
            item.getElement().setAttribute("aria-current", "page");
        } else {
            item.getElement().removeAttribute("aria-current");
        }
    }

    /** The same on every screen: whoever looks over a shoulder learns nothing from the tab. */
    @Override
    public String getPageTitle() {
        return getTranslation("kit.title");
    }
}
