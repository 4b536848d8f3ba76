package org.hearthwork.homework;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.hearthwork.homework.internal.SentPicture;
import org.hearthwork.kit.Refusal;

/**
 * A picture that was drawn anew from a file somebody sent. Nothing of that file is in it but what the eye sees: no place, no moment,
 * no camera, no smaller picture of before it was cut, and no other file that was hidden behind it.
 */
public final class Picture {

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST_FILE = 15_000_000;

    private static final long MOST_PIXELS = 60_000_000; // more than phones take; what says so in a small file is a trap
    private static final int MOST_TO_DECODE = 6_000_000;
    private static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.82f;
    private static final Semaphore AT_ONCE = new Semaphore(2); // each holds some tens of megabytes for a moment

    static {
        ImageIO.setUseCache(false); // nothing of it on a disk
    }

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** @throws Refusal at {@code photo}, in words, for what is no picture, no whole one, or too large */
    public static Picture of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw tooLarge();
        }
        SentPicture sent = SentPicture.of(file).orElseThrow(() -> new Refusal("photo", "homework.photo.no-picture"));
        AT_ONCE.acquireUninterruptibly();
        try {
            return drawn(upright(decoded(sent, file), sent.orientation()));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("photo", "homework.photo.broken");
        } finally {
            AT_ONCE.release();
        }
    }

    private static Refusal tooLarge() {
        return new Refusal("photo", "homework.photo.too-large", LARGEST_FILE / 1_000_000);
    }

    /** Only as finely as it is needed, so that a few bytes cannot ask for a room full of them. */
    private static BufferedImage decoded(SentPicture sent, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(sent.format()).next();
        try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            boolean[] cutOff = {false};
            reader.addIIOReadWarningListener((source, warning) -> cutOff[0] |= SentPicture.saysCutOff(warning));
            reader.setInput(bytes, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw tooLarge();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt(Math.max(1.0, pixels / (double) MOST_TO_DECODE)));
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            if (cutOff[0]) {
                throw new IOException("cut off");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** What a camera only notes down is turned for good, since the note goes. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, LONGEST_SIDE / (double) longest);
        double wide = Math.max(1, Math.round(image.getWidth() * scale));
        double high = Math.max(1, Math.round(image.getHeight() * scale));
        boolean lies = orientation >= 5;
        BufferedImage upright =
                new BufferedImage((int) (lies ? high : wide), (int) (lies ? wide : high), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE); // where nothing is, paper is
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turned = turned(orientation, wide, high);
        turned.scale(wide / image.getWidth(), high / image.getHeight());
        pen.drawImage(image, turned, null);
        pen.dispose();
        return upright;
    }

    /** By the eight ways in which a camera can be held. */
    private static AffineTransform turned(int orientation, double wide, double high) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
    }

    private static Picture drawn(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
