package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a photo that somebody sends. */
class PictureTest {

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage seen(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    private static boolean blue(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) > 150;
    }

    private static void isRefused(byte[] file, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Picture.of(file))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("photo"))
                .withMessage("homework.photo." + words);
    }

    @Test
    void no_place_no_camera_and_nothing_hidden_is_in_what_is_kept() {
        byte[] sent = Photographs.fromAPhone(400, 300, 1);
        assertThat(text(sent)).contains("Exif", Photographs.CAMERA, "HIDDEN-BEHIND");
        String kept = text(Picture.of(sent).jpeg());
        assertThat(kept).doesNotContain("Exif", Photographs.CAMERA, "HIDDEN-BEHIND", "GPS");
        for (int at = 0; at + 1 < kept.length() && kept.charAt(at + 1) != 0xda; at++) {
            assertThat(kept.charAt(at) == 0xff && kept.charAt(at + 1) == 0xe1)
                    .as("a part that cameras write into")
                    .isFalse();
        }
    }

    @Test
    void who_held_the_phone_upright_sees_it_upright_though_the_note_of_it_is_gone() throws IOException {
        BufferedImage right = seen(Picture.of(Photographs.fromAPhone(400, 300, 6)));
        assertThat(right.getWidth()).isEqualTo(300);
        assertThat(right.getHeight()).isEqualTo(400);
        assertThat(blue(right, 150, 40)).as("what was left is on top").isTrue();
        assertThat(blue(right, 150, 360)).isFalse();
        BufferedImage left = seen(Picture.of(Photographs.fromAPhone(400, 300, 8)));
        assertThat(blue(left, 150, 360)).isTrue();
        assertThat(blue(left, 150, 40)).isFalse();
        BufferedImage over = seen(Picture.of(Photographs.fromAPhone(400, 300, 3)));
        assertThat(over.getWidth()).isEqualTo(400);
        assertThat(blue(over, 360, 150)).isTrue();
        assertThat(blue(over, 40, 150)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_it_was_held_all_of_it_is_there(int orientation) throws IOException {
        BufferedImage image = seen(Picture.of(Photographs.fromAPhone(400, 300, orientation)));
        int blue = 0;
        int white = 0;
        for (int x = 5; x < image.getWidth(); x += 10) {
            for (int y = 5; y < image.getHeight(); y += 10) {
                blue += blue(image, x, y) && (image.getRGB(x, y) >> 16 & 0xff) < 100 ? 1 : 0;
                white += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 1 : 0;
            }
        }
        assertThat(blue).isBetween(570, 630);
        assertThat(white).isZero();
    }

    @Test
    void a_large_one_becomes_as_large_as_a_screen_and_a_small_one_stays() {
        Picture large = Picture.of(Photographs.plain(4800, 3600));
        assertThat(Math.max(large.width(), large.height())).isEqualTo(1600);
        assertThat(Math.min(large.width(), large.height())).isEqualTo(1200);
        assertThat(Picture.of(Photographs.plain(40, 30)).width()).isEqualTo(40);
    }

    @Test
    void of_a_png_what_is_clear_becomes_white() throws IOException {
        BufferedImage image = seen(Picture.of(Photographs.png(60, 40)));
        assertThat(image.getRGB(30, 20) & 0xff).isGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "RIFF....WEBPVP8 ",
                "%PDF-1.7"
            })
    void what_is_no_photo_is_refused_in_words(String file) {
        isRefused(file.getBytes(StandardCharsets.ISO_8859_1), "no-picture");
    }

    @Test
    void half_a_photo_is_refused_in_words_whichever_half_is_missing() {
        byte[] jpeg = Photographs.plain(800, 600);
        byte[] png = Photographs.png(800, 600);
        for (int of = 2; of < 10; of++) {
            isRefused(Arrays.copyOf(jpeg, jpeg.length * of / 10), "broken");
        }
        isRefused(Arrays.copyOf(png, png.length / 2), "broken");
        isRefused(Arrays.copyOf(jpeg, 4), "broken");
    }

    @Test
    void a_trap_is_refused_before_anything_is_unpacked() {
        assertThat(Photographs.trap().length).isLessThan(2000);
        isRefused(Photographs.trap(), "too-large");
        isRefused(new byte[Picture.LARGEST_FILE + 1], "too-large");
    }

    @Test
    void notes_that_point_nowhere_do_no_harm() {
        byte[] sent = Photographs.fromAPhone(40, 30, 6);
        for (int at = 12; at < 212; at++) {
            byte[] odd = sent.clone();
            odd[at] = (byte) 0xff;
            assertThat(Picture.of(odd).width()).isBetween(30, 40);
        }
    }
}
