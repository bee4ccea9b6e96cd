package io.lcart.core.people;

/**
 * The host itself, acting for nobody: what intake and other system commands take instead of a {@link Viewer}. It is a type of its own, so
 * that no request data can be turned into it by accident (reliability.md B2). Immutable and thread-safe.
 */
public final class SystemViewer {

    private final String name;

    private SystemViewer(String name) {
        this.name = name;
    }

    /**
     * A system actor.
     *
     * @param name stands in the audit trail, as in {@code shop-sync}; a constant of the host's code, never request data
     * @return the system viewer
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public static SystemViewer named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a system viewer has a name");
        }
        return new SystemViewer(name);
    }

    /**
     * The name in the audit trail.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return "system viewer " + name;
    }
}
