package org.hearthwork;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.hearthwork.keeping.Command;
import org.hearthwork.start.BeforeTheStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The product: one Spring Boot application, one server, two faces. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Hearthwork", sharedModules = "kit")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("hearth/hearth.css")
public class Hearthwork implements AppShellConfigurator {

    public static void main(String[] arguments) {
        if (Command.isIn(arguments)) {
            System.exit(Command.run(arguments));
        }
        SpringApplication product = new SpringApplication(Hearthwork.class);
        product.addInitializers(new BeforeTheStart());
        product.run(arguments);
    }

    /** One neutral name and icon for every page: the tab tells nothing of what is read in it. */
    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Hearthwork");
        page.addFavIcon("icon", "favicon.svg", "any");
        page.addMetaTag("color-scheme", "light dark");
        page.addMetaTag("robots", "noindex");
    }
}
