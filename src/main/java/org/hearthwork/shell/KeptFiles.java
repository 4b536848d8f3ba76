package org.hearthwork.shell;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A file of the front end that carries the hash of its content in its name is kept for good: another content has another name,
 * so nobody needs to ask again. Vaadin says the same for style sheets, whose hash stands in the query.
 */
@Component
class KeptFiles implements StaticFileHandlerFactory {

    private static final String FOR_GOOD = "max-age=31536000, immutable";
    private static final Pattern NAMED_BY_HASH = Pattern.compile("/VAADIN/build/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {
            @Override
            protected void writeCacheHeaders(
                    String file, @Nullable HttpServletRequest request, HttpServletResponse response) {
                super.writeCacheHeaders(file, request, response);
                if (service.getDeploymentConfiguration().isProductionMode() && isNamedByHash(file)) {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
                }
            }
        };
    }

    static boolean isNamedByHash(String file) {
        return NAMED_BY_HASH.matcher(file).matches();
    }
}
