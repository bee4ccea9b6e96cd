package io.lcart.acceptance;

import io.lcart.acceptance.Adapter.Sites;
import io.lcart.core.seat.SeatPolicy;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test about seats of which each method has a stage of its own, on each adapter in turn. */
abstract class SeatsOnEveryAdapter {

    private static final Map<Adapter, Sites> SITES = new EnumMap<>(Adapter.class);

    private final Adapter adapter;
    protected SeatStage stage;

    SeatsOnEveryAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @BeforeEach
    void openTheShop() {
        stage = new SeatStage(SITES.computeIfAbsent(adapter, Adapter::open).next(), policy());
    }

    SeatPolicy policy() {
        return SeatPolicy.DEFAULT.withClaimLink("https://portal.example/claim/{code}");
    }

    @AfterEach
    void closeTheShop() {
        stage.close();
    }

    @AfterAll
    static void clearTheStage() {
        SITES.values().forEach(Sites::close);
        SITES.clear();
    }
}
