package io.lcart.samples.portal.badge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import javax.imageio.ImageIO;

/** Draws badges as PNG, with what the JDK has. Pure functions. */
final class Drawing {

    /** What the places that show links ask of a picture (Open Graph). */
    static final int CARD_WIDTH = 1_200;

    static final int CARD_HEIGHT = 630;

    private static final int SIZE = 512;

    /** How high and wide the picture is in the numbers of {@link BadgePicture}. */
    private static final double BOX = 200;

    private static final int LONGEST = 120;
    private static final Color INK = new Color(0x1D2B4F);
    private static final Color PAPER = new Color(0xF7F8FC);
    private static final int[] LEFT = {66, 118, 46, 192, 76, 180, 94, 200, 108, 134};
    private static final int[] RIGHT = {134, 118, 154, 192, 124, 180, 106, 200, 92, 134};

    private Drawing() {}

    static byte[] rosette(String key) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.scale(SIZE / BOX, SIZE / BOX);
        rosette(pen, key);
        return png(image, pen);
    }

    /** A card with the rosette and up to three texts under each other. */
    static byte[] card(String key, String badge, String holder, String issuer) {
        BufferedImage image = new BufferedImage(CARD_WIDTH, CARD_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, CARD_WIDTH, CARD_HEIGHT);
        pen.setColor(Color.decode(BadgePicture.colours(key)[0]));
        pen.fillRect(0, 0, 24, CARD_HEIGHT);
        AffineTransform before = pen.getTransform();
        pen.translate(70, 95);
        pen.scale(2.2, 2.2);
        rosette(pen, key);
        pen.setTransform(before);
        pen.setColor(INK);
        float y = text(pen, badge, Font.BOLD, 64, 150, 3);
        y = text(pen, holder, Font.PLAIN, 44, y + 26, 2);
        text(pen, issuer, Font.PLAIN, 34, y + 26, 2);
        return png(image, pen);
    }

    private static void rosette(Graphics2D pen, String key) {
        String[] colours = BadgePicture.colours(key);
        Color strong = Color.decode(colours[0]);
        Color dark = Color.decode(colours[1]);
        pen.setColor(dark);
        pen.fill(shape(LEFT));
        pen.fill(shape(RIGHT));
        pen.setColor(strong);
        pen.fill(star());
        pen.setColor(Color.decode(colours[2]));
        pen.fill(new Ellipse2D.Double(46, 30, 108, 108));
        pen.setColor(strong);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {1, 6}, 0));
        pen.draw(new Ellipse2D.Double(53, 37, 94, 94));
        String initials = BadgePicture.initials(key);
        if (!initials.isEmpty()) {
            TextLayout letters =
                    new TextLayout(initials, new Font(Font.SANS_SERIF, Font.BOLD, 44), pen.getFontRenderContext());
            pen.setColor(dark);
            letters.draw(pen, (float) (BOX / 2 - letters.getAdvance() / 2), (float)
                    (84 - letters.getBounds().getCenterY()));
        }
    }

    private static Path2D star() {
        Path2D path = new Path2D.Double();
        path.moveTo(BadgePicture.x(0), BadgePicture.y(0));
        for (int corner = 1; corner < BadgePicture.CORNERS; corner++) {
            path.lineTo(BadgePicture.x(corner), BadgePicture.y(corner));
        }
        path.closePath();
        return path;
    }

    /** Lines of one text from a height on; gives the height behind them. What does not fit is cut. */
    private static float text(Graphics2D pen, String text, int style, int size, float top, int lines) {
        String shown = legible(text);
        if (shown.isEmpty()) {
            return top;
        }
        AttributedString marked = new AttributedString(shown);
        marked.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, style, size));
        LineBreakMeasurer measurer = new LineBreakMeasurer(marked.getIterator(), pen.getFontRenderContext());
        float y = top;
        for (int line = 0; line < lines && measurer.getPosition() < shown.length(); line++) {
            TextLayout layout = measurer.nextLayout(CARD_WIDTH - 620);
            y += layout.getAscent();
            float x = layout.isLeftToRight() ? 560 : CARD_WIDTH - 60 - layout.getAdvance();
            layout.draw(pen, x, y);
            y += layout.getDescent() + layout.getLeading();
        }
        return y;
    }

    /** Without control characters and marks that turn the direction of what follows, and not endless. */
    private static String legible(String text) {
        StringBuilder legible = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(legible::appendCodePoint);
        return legible.toString().strip();
    }

    private static Path2D shape(int[] points) {
        Path2D path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] png(BufferedImage image, Graphics2D pen) {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return out.toByteArray();
    }
}
