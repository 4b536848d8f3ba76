package org.hearthwork.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Around every screen of a signed-in person: the desk for staff, the phone for partners. It knows no screen by name: they
 * come by {@code @Menu}, filtered by what the person may open.
 */
@Layout
@AnonymousAllowed
@JsModule("./hearth.ts")
class Shell extends Div implements RouterLayout, AfterNavigationObserver {

    private final Div content = new Div();
    private @Nullable Nav bar;

    Shell(AuthenticationContext authentication) {
        content.addClassName("shell-content");
        boolean partner = hasRole("PARTNER");
        boolean signedIn = authentication.isAuthenticated();
        addClassName(partner ? "phone" : signedIn ? "desk" : "bare");
        if (partner) {
            bar = bottomBar();
            add(leaveQuickly(), content, bar);
        } else if (signedIn) {
            add(sideNavigation(authentication), content);
        } else {
            add(content);
        }
    }

    private static boolean hasRole(String role) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(role);
    }

    private Component sideNavigation(AuthenticationContext authentication) {
        Span name = new Span("Hearthwork");
        name.addClassName("wordmark");
        SideNav items = new SideNav();
        items.setLabel(getTranslation("shell.navigation"));
        items.addClassName("side-items");
        entries().forEach(entry -> items.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        Anchor help = new Anchor("help-now", getTranslation("shell.help-now"));
        help.addClassName("side-help");
        var signOut = new com.vaadin.flow.component.button.Button(
                getTranslation("shell.sign-out"), click -> authentication.logout());
        signOut.addClassName("quiet");
        Div foot = new Div(help, signOut);
        foot.addClassName("side-foot");
        Nav side = new Nav(name, items, foot);
        side.setAriaLabel(getTranslation("shell.side"));
        side.addClassName("side");
        return side;
    }

    private Nav bottomBar() {
        Nav navigation = new Nav();
        navigation.setAriaLabel(getTranslation("shell.navigation"));
        navigation.addClassName("bottom-bar");
        entries().forEach(entry -> {
            Anchor link = new Anchor(entry.path().replaceFirst("^/", ""), getTranslation(entry.title()));
            link.setRouterIgnore(false);
            navigation.add(link);
        });
        return navigation;
    }

    private static List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries();
    }

    private Component leaveQuickly() {
        Anchor leave = new Anchor("leave", getTranslation("shell.leave-quickly"));
        leave.setRouterIgnore(true);
        leave.addClassName("leave-quickly");
        leave.getElement().setAttribute("data-leave-quickly", "");
        return leave;
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bar != null) {
            String here = event.getLocation().getFirstSegment();
            bar.getChildren()
                    .forEach(item -> item.getElement()
                            .setAttribute(
                                    "aria-current", ((Anchor) item).getHref().equals(here) ? "page" : "false"));
        }
    }
}
