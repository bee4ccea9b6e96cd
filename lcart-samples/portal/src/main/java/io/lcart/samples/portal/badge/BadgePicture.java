package io.lcart.samples.portal.badge;

import java.util.List;
import java.util.Locale;

/**
 * The picture of a badge that has none of its own: a rosette with the initials of its key, in colours that the key decides, so that the same
 * badge always looks the same.
 */
public final class BadgePicture {

    private static final List<String[]> COLOURS = List.of(
            new String[] {"#0b5fa5", "#083f6f", "#bfe0ff"},
            new String[] {"#0f766e", "#0a4f49", "#b8efe6"},
            new String[] {"#9a3412", "#6b220a", "#ffd9c2"},
            new String[] {"#6d28d9", "#4a1a99", "#e2d4ff"},
            new String[] {"#9d174d", "#6f0e36", "#ffd0e4"},
            new String[] {"#3f6212", "#2a430b", "#dcf0b4"});

    private static final int POINTS = 16;

    /** How many corners the rosette has. */
    static final int CORNERS = 2 * POINTS;

    private static final int CENTRE_X = 100;
    private static final int CENTRE_Y = 84;
    private static final double OUTER = 76;
    private static final double INNER = 66;

    private BadgePicture() {}

    /**
     * Draws the picture.
     *
     * @param key the badge's key
     * @return an SVG document of 200 by 200
     */
    public static String svg(String key) {
        String[] colours = colours(key);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" width=\"200\" height=\"200\" role=\"img\">"
                + "<path d=\"M66 118 46 192l30-12 18 20 14-66z\" fill=\"" + colours[1] + "\"/>"
                + "<path d=\"M134 118l20 74-30-12-18 20-14-66z\" fill=\"" + colours[1] + "\"/>"
                + "<polygon points=\"" + star() + "\" fill=\"" + colours[0] + "\"/>"
                + "<circle cx=\"100\" cy=\"84\" r=\"54\" fill=\"" + colours[2] + "\"/>"
                + "<circle cx=\"100\" cy=\"84\" r=\"47\" fill=\"none\" stroke=\"" + colours[0]
                + "\" stroke-width=\"2\" stroke-dasharray=\"1 6\" stroke-linecap=\"round\"/>"
                + "<text x=\"100\" y=\"84\" text-anchor=\"middle\" dominant-baseline=\"central\" font-family=\"system-ui, sans-serif\""
                + " font-size=\"44\" font-weight=\"700\" fill=\"" + colours[1] + "\">" + initials(key)
                + "</text></svg>\n";
    }

    /** What a badge is drawn in: the rosette, the ribbon with the letters, and the disc. */
    static String[] colours(String key) {
        return COLOURS.get(Math.floorMod(key.hashCode(), COLOURS.size())).clone();
    }

    private static String star() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < CORNERS; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(i)));
        }
        return points.toString().strip();
    }

    private static double radius(int corner) {
        return corner % 2 == 0 ? OUTER : INNER;
    }

    /** Where a corner of the rosette is. */
    static double x(int corner) {
        return CENTRE_X + radius(corner) * Math.sin(Math.PI * corner / POINTS);
    }

    /** Where a corner of the rosette is. */
    static double y(int corner) {
        return CENTRE_Y - radius(corner) * Math.cos(Math.PI * corner / POINTS);
    }

    /** Of two words of the key at most; only letters and digits, so that nothing in them is markup. */
    static String initials(String key) {
        StringBuilder initials = new StringBuilder();
        for (String word : key.split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (!word.isEmpty() && initials.codePoints().count() < 2) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
