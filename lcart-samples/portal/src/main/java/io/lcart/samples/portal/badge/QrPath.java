package io.lcart.samples.portal.badge;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as a path of SVG. Immutable.
 *
 * @param size how many modules it is high and wide, with the free space around it
 * @param path the data of the path
 */
public record QrPath(int size, String path) {

    /** The free space around a code, in modules: its standard wants four. */
    private static final int FREE = 4;

    /**
     * The code of a text.
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is too long for any code
     */
    public static QrPath of(String text) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    FREE));
            return new QrPath(code.getWidth(), path(code));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text is too long for a code", e);
        }
    }

    private static String path(BitMatrix code) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth(); from++) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(row)
                            .append('h')
                            .append(to - from)
                            .append("v1H")
                            .append(from)
                            .append('z');
                    from = to;
                }
            }
        }
        return path.toString();
    }
}
