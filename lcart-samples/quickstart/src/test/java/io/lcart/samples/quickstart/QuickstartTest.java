package io.lcart.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the README says the program prints, it prints. */
class QuickstartTest {

    @Test
    void prints_who_sees_which_tile_and_why() {
        assertThat(printed()).isEqualToNormalizingNewlines("""
                Ada Lovelace sees
                  Registration Codes: 2
                  User Progress Report: 1
                  Order History: 1
                  Edit Your Account: 0
                Ben Nevis sees
                  My Training: 1
                  Edit Your Account: 0
                Why no My Training? fact:access is 0
                What would help? Get access to a training
                """);
    }

    private static String printed() {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
