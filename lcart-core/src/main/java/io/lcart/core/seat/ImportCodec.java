package io.lcart.core.seat;

import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.roster.Roster;
import io.lcart.core.seat.roster.RosterRow;
import io.lcart.spi.seat.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what became of a list, without what the list itself says: a repeat comes with the same list. The first line has the reason of
 * a refusal or nothing, and the numbers; then comes a line for each good row.
 *
 * @param roster the list
 */
record ImportCodec(Roster roster) implements ResultCodec<ImportOutcome> {

    @Override
    public String write(ImportOutcome outcome) {
        StringBuilder text = new StringBuilder();
        if (outcome instanceof ImportOutcome.Refused refused) {
            return text.append(refused.reason().name())
                    .append(numbers(refused.summary()))
                    .toString();
        }
        ImportOutcome.Report report = (ImportOutcome.Report) outcome;
        text.append(numbers(report.summary()));
        report.rows().stream().filter(row -> row.problem() == null).forEach(row -> {
            text.append('\n').append(row.verdict().name());
            if (row.seat() != null) {
                text.append(' ').append(row.seat());
            }
        });
        return text.toString();
    }

    private static String numbers(ImportSummary summary) {
        return " " + summary.needed() + " " + summary.available() + " " + summary.skipped() + " " + summary.invalid();
    }

    @Override
    public ImportOutcome read(String text) {
        List<String> lines = text.lines().toList();
        String[] first = lines.get(0).split(" ", -1);
        int needed = Integer.parseInt(first[1]);
        int available = Integer.parseInt(first[2]);
        if (!first[0].isEmpty()) {
            ImportSummary summary =
                    new ImportSummary(0, Integer.parseInt(first[3]), Integer.parseInt(first[4]), needed, available);
            return new ImportOutcome.Refused(SeatRefusal.valueOf(first[0]), summary);
        }
        List<Verdict> verdicts = new ArrayList<>();
        Map<Integer, SeatId> seats = new HashMap<>();
        for (RosterRow row : roster.rows()) {
            String[] parts = lines.get(verdicts.size() + 1).split(" ", 2);
            verdicts.add(Verdict.valueOf(parts[0]));
            if (parts.length > 1) {
                seats.put(row.line(), new SeatId(parts[1]));
            }
        }
        return withNumbers(new ImportPlan(roster, Map.of(), verdicts, available).report(verdicts, seats), needed);
    }

    private static ImportOutcome withNumbers(ImportOutcome.Report report, int needed) {
        ImportSummary summary = report.summary();
        return new ImportOutcome.Report(
                report.rows(),
                new ImportSummary(
                        summary.assigned(), summary.skipped(), summary.invalid(), needed, summary.available()));
    }
}
