package io.lcart.acceptance;

import org.junit.jupiter.api.BeforeEach;

/** A test about what {@code ann} has of the course {@code java}, which she has bought, on each adapter in turn. */
abstract class JavaOnEveryAdapter extends LearningOnEveryAdapter {

    JavaOnEveryAdapter(Adapter adapter) {
        super(adapter);
    }

    @BeforeEach
    void annBuys() {
        stage.sells("java-x", "java", null);
        stage.buys("ann", "java-x");
    }
}
