package org.hearthwork.homework;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as phones make them, and as nobody should. */
public final class Photographs {

    /** Words that are in what the camera noted, beside the place. */
    public static final String CAMERA = "CAMERA-OF-ANA";

    private Photographs() {}

    /** Lying, blue on its left half and orange on its right. */
    private static BufferedImage image(int wide, int high) {
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, wide / 2, high);
        pen.setColor(Color.ORANGE);
        pen.fillRect(wide / 2, 0, wide - wide / 2, high);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("nobody writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] plain(int wide, int high) {
        return encoded(image(wide, high), "jpeg");
    }

    public static byte[] png(int wide, int high) {
        return encoded(new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** With where it was taken, by which camera, and how that was held. */
    public static byte[] fromAPhone(int wide, int high, int orientation) {
        byte[] plain = plain(wide, high);
        byte[] camera = CAMERA.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer notes = ByteBuffer.allocate(200);
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 3);
        entry(notes, 0x010f, 2, camera.length, 120); // who made it
        entry(notes, 0x0112, 3, 1, orientation << 16);
        entry(notes, 0x8825, 4, 1, 60); // where its place stands
        notes.position(60);
        notes.putShort((short) 1);
        entry(notes, 0x0001, 2, 2, 'N' << 24); // north
        notes.position(120);
        notes.put(camera);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + 200)});
        file.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(notes.array());
        file.write(plain, 2, plain.length - 2);
        file.writeBytes("HIDDEN-BEHIND-THE-PICTURE".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void entry(ByteBuffer notes, int tag, int type, int count, int value) {
        notes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A few bytes that say they are as large as a town. */
    public static byte[] trap() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(60_000)
                        .putInt(60_000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        byte[] some = new byte[1000];
        int length = deflater.deflate(some);
        chunk(file, "IDAT", java.util.Arrays.copyOf(some, length));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] body) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        file.writeBytes(name);
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
