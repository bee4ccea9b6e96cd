package io.lcart.acceptance;

import io.lcart.acceptance.Adapter.Sites;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test about classes, of which each method has a stage of its own, on each adapter in turn. */
abstract class ClassesOnEveryAdapter {

    private static final Map<Adapter, Sites> SITES = new EnumMap<>(Adapter.class);

    private final Adapter adapter;
    protected ClassStage stage;

    ClassesOnEveryAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @BeforeEach
    void openTheDoors() {
        stage = new ClassStage(SITES.computeIfAbsent(adapter, Adapter::open).next());
    }

    @AfterEach
    void closeTheDoors() {
        stage.close();
    }

    @AfterAll
    static void clearTheStage() {
        SITES.values().forEach(Sites::close);
        SITES.clear();
    }
}
