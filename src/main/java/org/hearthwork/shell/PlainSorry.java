package org.hearthwork.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser shows when something breaks before Vaadin is asked (Boot looks for a view of this name): a plain page in
 * our words, with the way on and nothing of what broke.
 */
@Component("error")
class PlainSorry implements View {

    private final I18NProvider words;

    PlainSorry(I18NProvider words) {
        this.words = words;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> about, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = words.getProvidedLocales().stream()
                .filter(one -> one.getLanguage().equals(request.getLocale().getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        boolean isOurs = response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        String page = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s/hearth/hearth.css">
                </head>
                <body><main class="page error-page"><h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p></main></body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        said("kit.title", language),
                        request.getContextPath(),
                        said(isOurs ? "shell.sorry" : "shell.not-found", language),
                        said(isOurs ? "shell.sorry.plain" : "shell.not-found.words", language),
                        request.getContextPath(),
                        said("shell.to-start", language));
        response.setContentType(getContentType());
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String said(String key, Locale language) {
        return HtmlUtils.htmlEscape(words.getTranslation(key, language));
    }
}
