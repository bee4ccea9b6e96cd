package io.lcart.spi.tck;

import java.util.Optional;

/**
 * One requirement that every storage meets, and the proof of it. Immutable and thread-safe; two runs on one {@link StorageUnderTest} must
 * not overlap.
 */
public final class ContractCheck {

    private final String id;
    private final String since;
    private final String requirement;
    private final Ability needs;
    private final Body body;

    ContractCheck(String id, String since, String requirement, Ability needs, Body body) {
        this.id = id;
        this.since = since;
        this.requirement = requirement;
        this.needs = needs;
        this.body = body;
    }

    /**
     * The id, which stays the same for ever.
     *
     * @return slice and number, as in {@code SEAT-03}
     */
    public String id() {
        return id;
    }

    /**
     * The version this check came with.
     *
     * @return the version of this module
     */
    public String since() {
        return since;
    }

    /**
     * What is required.
     *
     * @return one sentence
     */
    public String requirement() {
        return requirement;
    }

    /**
     * Whether the check cannot run.
     *
     * @param subject the storage under test
     * @return which ability the subject leaves out, or nothing if the check can run
     */
    public Optional<String> skipReason(StorageUnderTest subject) {
        return needs.missingIn(subject);
    }

    /**
     * Runs the check on a fresh storage.
     *
     * @param subject the storage under test
     * @throws AssertionError if the requirement is not met; the message begins with the id
     * @throws IllegalStateException if there is a {@linkplain #skipReason reason to skip} the check
     */
    public void run(StorageUnderTest subject) {
        skipReason(subject).ifPresent(reason -> {
            throw new IllegalStateException(id + " cannot run: " + reason);
        });
        try {
            body.run(new World(subject));
            subject.borrowed().ifPresent(n -> Expect.equal(0, n, "resources still borrowed after the check"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(id + " was interrupted", e);
        } catch (Exception | AssertionError e) {
            String problem = e instanceof AssertionError ? e.getMessage() : "threw " + e;
            throw new AssertionError(id + ": " + problem, e);
        }
    }

    /** The id and the requirement, as a test's name. */
    @Override
    public String toString() {
        return id + " " + requirement;
    }

    /** What a check does. */
    @FunctionalInterface
    interface Body {

        void run(World world) throws Exception;
    }
}
