package io.lcart.samples.portal;

/** Starts the sample portal. */
public final class PortalMain {

    private PortalMain() {}

    public static void main(String[] args) {
        System.out.println("lcart portal: nothing to serve yet, options " + String.join(" ", args));
    }
}
