package io.lcart.samples.portal.start;

/** The portal cannot start. The message is one or two lines for the person at the terminal: what is wrong and what to do about it. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A reason not to start.
     *
     * @param message what is wrong and what to do
     */
    public StartException(String message) {
        super(message);
    }
}
