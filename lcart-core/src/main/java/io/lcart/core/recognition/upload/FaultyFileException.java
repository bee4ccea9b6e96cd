package io.lcart.core.recognition.upload;

/** Ends the check of a file; never leaves this package. */
final class FaultyFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FileFault fault;

    FaultyFileException(FileFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    FileFault fault() {
        return fault;
    }
}
