package io.lcart.core.seat.roster;

/** Reads the largest files there can be, in a JVM of its own with little memory. */
final class SmallHeap {

    private SmallHeap() {}

    /** Says what became of each. */
    public static void main(String[] arguments) {
        // 205 bytes a row, so that 50 000 of them just fit into 10 MiB
        say(new Generated(50_001, n -> n == 0 ? Lists.HEADER : row(n)));
        say(new Generated(50_001, n -> n == 0 ? Lists.HEADER : "," + "\u4E2D".repeat(66) + "," + n + "\n"));
        say(Generated.rows(10_000_000));
        String mebibyte = "x".repeat(1 << 20);
        say(new Generated(1_025, n -> n == 0 ? Lists.HEADER : mebibyte));
        say(new Generated(1_025, n -> n == 0 ? Lists.HEADER + "\"" : mebibyte));
        say(new Generated(1_025, n -> n == 0 ? Lists.HEADER : "x,".repeat(1 << 19)));
        say(new Generated(Long.MAX_VALUE, n -> n == 0 ? Lists.HEADER : "\r\n".repeat(1_000)));
    }

    private static String row(long n) {
        String name = "\u4E2D".repeat(28);
        return name + "," + name + "," + (100_000 + n) + "@" + "M".repeat(23) + ".example" + "\n";
    }

    private static void say(Generated file) {
        RosterReading reading = RosterReader.read(file, RosterLimits.STANDARD);
        if (reading instanceof RosterRefused refused) {
            System.out.println(refused.kind());
        } else {
            Roster roster = (Roster) reading;
            boolean good = roster.problems().isEmpty();
            System.out.println(
                    good
                            ? roster.rows().size() + " rows"
                            : roster.problems().stream()
                                            .map(RosterProblem::line)
                                            .distinct()
                                            .count()
                                    + " problems");
        }
    }
}
