package io.lcart.core.seat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads lists that stand in a test. */
final class Lists {

    static final String HEADER = "firstName,lastName,email\n";

    private Lists() {}

    static RosterReading reading(byte[] file) {
        return RosterReader.read(new ByteArrayInputStream(file), RosterLimits.STANDARD);
    }

    static RosterReading reading(String file) {
        return reading(file.getBytes(StandardCharsets.UTF_8));
    }

    static Roster roster(String file) {
        RosterReading reading = reading(file);
        assertThat(reading).isInstanceOf(Roster.class);
        return (Roster) reading;
    }

    static RosterRefused refused(RosterReading reading) {
        assertThat(reading).isInstanceOf(RosterRefused.class);
        return (RosterRefused) reading;
    }
}
