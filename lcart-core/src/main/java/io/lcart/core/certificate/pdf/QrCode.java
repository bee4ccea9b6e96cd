package io.lcart.core.certificate.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a QR code as rectangles, which stay sharp at every size. */
final class QrCode {

    /** The free space around a code, in modules: its standard wants four. */
    private static final int FREE = 4;

    private QrCode() {}

    static void draw(PDPageContentStream out, String text, float x, float y, float size) throws IOException {
        BitMatrix code = encode(text);
        float module = size / code.getWidth();
        out.setNonStrokingColor(Color.WHITE);
        out.addRect(x - FREE * module, y - FREE * module, size + 2 * FREE * module, size + 2 * FREE * module);
        out.fill();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth(); from++) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    out.addRect(x + from * module, y + size - (row + 1) * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        out.fill();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    0));
        } catch (WriterException e) {
            throw new IllegalStateException("a link is too long for a code: " + text, e);
        }
    }
}
