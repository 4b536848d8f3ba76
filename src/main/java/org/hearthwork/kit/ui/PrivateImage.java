package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.hearthwork.kit.NotFound;

/**
 * A picture that not everybody may see. Each time it is fetched it is decided anew who asks, nobody on the way keeps a copy, and the
 * browser takes it for a picture and for nothing else.
 */
public final class PrivateImage extends Image {

    /** @param jpeg gives the bytes, or throws {@link NotFound} */
    public PrivateImage(Supplier<byte[]> jpeg, String alt, int width, int height) {
        super(download(jpeg), alt);
        addClassName("photo");
        // Room is kept for it before it comes.
        getElement().setAttribute("width", String.valueOf(width)).setAttribute("height", String.valueOf(height));
    }

    private static DownloadHandler download(Supplier<byte[]> jpeg) {
        return event -> {
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            try {
                byte[] image = jpeg.get();
                event.setContentType("image/jpeg");
                event.inline("photo.jpg");
                event.setContentLength(image.length);
                event.getOutputStream().write(image);
            } catch (NotFound gone) {
                event.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }
}
