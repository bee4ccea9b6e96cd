package io.lcart.authorisation;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Sites;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of which each method has a school of its own, on each adapter in turn. */
abstract class SchoolsOnEveryAdapter {

    private static final Map<Adapter, Sites> SITES = new EnumMap<>(Adapter.class);

    private final Adapter adapter;
    protected School school;

    SchoolsOnEveryAdapter(Adapter adapter) {
        this.adapter = adapter;
    }

    @BeforeEach
    void openTheSchool() {
        school = another();
    }

    /** One more school, of which the others know nothing. */
    School another() {
        return new School(SITES.computeIfAbsent(adapter, Adapter::open).next());
    }

    @AfterEach
    void closeTheSchool() {
        school.close();
    }

    @AfterAll
    static void clearTheSites() {
        SITES.values().forEach(Sites::close);
        SITES.clear();
    }
}
