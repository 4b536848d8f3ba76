package org.hearthwork.demo.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.hearthwork.homework.Picture;

/** What somebody of the demo took a photo of: a window at night, with a moon in it and two cups before it. Drawn, so that it is nobody's. */
final class EveningSketch {

    private static final int WIDE = 1200;
    private static final int HIGH = 900;

    private EveningSketch() {}

    static Picture picture() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1d2440), 0, HIGH, new Color(0xc9754b)));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(new Color(0xf6e7c4));
        pen.fill(new Ellipse2D.Double(820, 110, 120, 120));
        for (int star = 0; star < 3; star++) {
            pen.fill(new Ellipse2D.Double(260 + star * 170, 140 + star % 2 * 70, 9, 9));
        }
        Path2D roofs = new Path2D.Double();
        roofs.moveTo(0, 560);
        for (int roof = 0; roof < 6; roof++) {
            roofs.lineTo(roof * 220 + 110, 450 + roof % 3 * 40);
            roofs.lineTo(roof * 220 + 220, 560);
        }
        roofs.lineTo(WIDE, HIGH);
        roofs.lineTo(0, HIGH);
        pen.setColor(new Color(0x2b2233));
        pen.fill(roofs);
        pen.setColor(new Color(0x5a3b30));
        pen.fillRect(0, 720, WIDE, 180);
        cup(pen, 430, new Color(0xd8b58a));
        cup(pen, 640, new Color(0x9db4a0));
        pen.setColor(new Color(0x3a2620));
        pen.setStroke(new BasicStroke(26));
        pen.drawRect(13, 13, WIDE - 26, HIGH - 26);
        pen.drawLine(WIDE / 2, 0, WIDE / 2, 700);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Picture.of(bytes.toByteArray());
    }

    private static void cup(Graphics2D pen, int x, Color color) {
        pen.setColor(color);
        pen.fillRoundRect(x, 640, 120, 130, 30, 40);
        pen.setStroke(new BasicStroke(14));
        pen.draw(new Arc2D.Double(x + 95, 665, 70, 70, -90, 180, Arc2D.OPEN));
    }
}
