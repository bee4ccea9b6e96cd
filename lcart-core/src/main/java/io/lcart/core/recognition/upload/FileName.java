package io.lcart.core.recognition.upload;

import io.lcart.core.validation.DisplayText;
import io.lcart.spi.recognition.external.FileFormat;
import io.lcart.spi.recognition.external.SupportingFile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The name of an uploaded file: a text to show and nothing else. No file is ever kept under it. */
record FileName(String text) {

    private static final String NO_PART_OF_A_NAME = "/\\:*?\"<>|";

    /** The name as it is kept: in Unicode's composed form. */
    static FileName of(String sent) throws FaultyFileException {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).strip();
        int dot = name.lastIndexOf('.');
        if (dot < 1
                || name.startsWith(".")
                || name.length() > SupportingFile.LONGEST_NAME
                || !DisplayText.Check.isShowable(name)
                || name.chars().anyMatch(c -> NO_PART_OF_A_NAME.indexOf(c) >= 0)) {
            throw new FaultyFileException(FileFault.NAME);
        }
        return new FileName(name);
    }

    /** Whether it ends as names of a format do. */
    boolean isOf(FileFormat format) {
        String ending = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (format) {
            case PDF -> ending.equals("pdf");
            case PNG -> ending.equals("png");
            case JPEG -> List.of("jpg", "jpeg").contains(ending);
        };
    }
}
