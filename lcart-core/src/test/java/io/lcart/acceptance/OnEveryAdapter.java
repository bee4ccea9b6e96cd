package io.lcart.acceptance;

import io.lcart.acceptance.Adapter.Sites;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of which each method has a stage of its own, on each adapter in turn. */
abstract class OnEveryAdapter {

    /** One source of sites for each adapter, for all tests of the process: starting a database takes longer than a test. */
    private static final Map<Adapter, Sites> SITES = new EnumMap<>(Adapter.class);

    private final Adapter adapter;
    protected Stage stage;

    OnEveryAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage(SITES.computeIfAbsent(adapter, Adapter::open).next());
    }

    @AfterEach
    void dropTheCurtain() {
        stage.close();
    }

    @AfterAll
    static void clearTheStage() {
        SITES.values().forEach(Sites::close);
        SITES.clear();
    }
}
