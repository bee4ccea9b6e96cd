package io.lcart.spi.recognition.external;

/** The formats of supporting files (reliability.md T23). The list is closed. */
public enum FileFormat {
    /** A document. */
    PDF("application/pdf"),
    /** A picture. */
    PNG("image/png"),
    /** A photograph. */
    JPEG("image/jpeg");

    private final String contentType;

    FileFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * The format's name in HTTP.
     *
     * @return the media type
     */
    public String contentType() {
        return contentType;
    }
}
