package io.lcart.core.report;

import io.lcart.spi.LcartException;

/** A report cannot be written in a format here, as a library that the host adds is not there; the message names it and what to do. */
public final class UnsupportedFormatException extends LcartException {

    private static final long serialVersionUID = 1L;

    /** The format asked for. */
    private final ReportFormat format;

    UnsupportedFormatException(ReportFormat format) {
        super(
                "reports as " + format
                        + " need org.dhatim:fastexcel on the class path or module path; add it to your dependencies, or ask for another format",
                null);
        this.format = format;
    }

    /**
     * The format.
     *
     * @return what was asked for
     */
    public ReportFormat format() {
        return format;
    }
}
