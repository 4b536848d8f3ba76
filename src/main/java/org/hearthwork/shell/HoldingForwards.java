package org.hearthwork.shell;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A page is forwarded to Vaadin, and Tomcat would end the answer with the forward, while {@link HeldAnswer} still holds it. */
@Component
class HoldingForwards implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
