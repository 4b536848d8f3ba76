package org.hearthwork.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * What every first screen needs and a browser would find out only step by step, said at the top of the page: the two typefaces
 * and the parts of the script that the first part asks for. And the icon by its hash, so that it is asked for once.
 */
@Component
class FirstFiles implements VaadinServiceInitListener {

    private static final String BUILD = "META-INF/VAADIN/webapp/VAADIN/build/";
    private static final String ICON = "favicon.svg";
    private static final String HASH = "?v-c="; // as Vaadin names style sheets; what carries it is kept for good

    private final List<Element> links;
    private final String icon;

    FirstFiles(ResourcePatternResolver resources) throws IOException {
        Resource drawn = resources.getResource("classpath:/META-INF/resources/" + ICON);
        this.icon = ICON
                + HASH
                + DigestUtils.md5DigestAsHex(drawn.getContentAsByteArray()).substring(0, 8);
        this.links = Stream.concat(
                        named(
                                        resources,
                                        "instrument-sans-latin-wght-normal-*.woff2",
                                        "newsreader-latin-wght-normal-*.woff2")
                                .map(font -> link("preload", font)
                                        .attr("as", "font")
                                        .attr("type", "font/woff2")
                                        .attr("crossorigin", "")),
                        named(resources, "FlowBootstrap-*.js", "FlowClient-*.js", "generated-flow-imports-*.js")
                                .map(script -> link("modulepreload", script)))
                .toList();
    }

    /** The names as the build made them; none where the front end is not built, as in development. */
    private static Stream<String> named(ResourcePatternResolver resources, String... patterns) throws IOException {
        Stream.Builder<String> names = Stream.builder();
        for (String pattern : patterns) {
            for (Resource found :
                    resources.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + BUILD + pattern)) {
                names.add(String.valueOf(found.getFilename()));
            }
        }
        return names.build();
    }

    private static Element link(String relation, String file) {
        return new Element("link").attr("rel", relation).attr("href", "./VAADIN/build/" + file);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            head.select("link[href=" + ICON + "]").attr("href", icon);
            Element base = head.selectFirst("base");
            // Each is put before the last one.
            links.reversed().forEach(link -> {
                if (base == null) {
                    head.appendChild(link.clone());
                } else {
                    base.after(link.clone());
                }
            });
        });
    }
}
