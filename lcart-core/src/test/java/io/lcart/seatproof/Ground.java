package io.lcart.seatproof;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where several processes meet: lines of {@code boss} and codes of them that anybody may use. Immutable.
 *
 * @param prefix what all keys begin with
 * @param lines the lines
 * @param orders the orders that brought them
 * @param codes the codes
 */
record Ground(String prefix, List<String> lines, List<String> orders, List<String> codes) {

    static final int PEOPLE = 150;
    private static final int LINES = 6;
    private static final int SEATS = 120;
    private static final int CODES = 12;

    /** Lays it out on a site. */
    static Ground lay(Site site, String prefix) {
        List<IntakeCommand> commands = new ArrayList<>();
        commands.add(person(site, "boss"));
        IntStream.range(0, PEOPLE).forEach(i -> commands.add(person(site, "q" + i)));
        List<String> orders =
                IntStream.range(0, LINES).mapToObj(i -> "order" + i).toList();
        for (String order : orders) {
            commands.add(PutOffering.selfPaced(site.key("of-" + order), null, "Offering")
                    .withRegistrationCodes());
            commands.add(PutOrder.of(
                    site.key(order),
                    site.key("boss"),
                    OrderStatus.PROCESSED,
                    PutOrder.Line.of(site.key("of-" + order), SEATS)));
        }
        for (IntakeOutcome outcome : site.lcart.intake().apply(Site.HOST, commands)) {
            if (outcome.isRefused()) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        List<String> lines = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String order : orders) {
            var pool = site.storage
                    .read(session -> session.seatPools().ofOrders(List.of(new OrderId(site.key(order)))))
                    .get(0)
                    .id();
            lines.add(pool.value());
            IssueOutcome issued =
                    site.lcart.registrationCodes().issue(site.as("boss"), new IssueCodes(pool, CODES, null));
            ((IssueOutcome.Issued) issued)
                    .codes()
                    .forEach(code -> codes.add(code.code().text()));
        }
        return new Ground(prefix, List.copyOf(lines), orders, List.copyOf(codes));
    }

    /** How many seats are held for the codes. */
    static int held() {
        return LINES * CODES;
    }

    private static PutPerson person(Site site, String name) {
        return PutPerson.of(site.key(name), name, "Test", site.email(name));
    }

    void write(Path file) {
        try {
            Files.write(
                    file, List.of(prefix, String.join(" ", lines), String.join(" ", orders), String.join(" ", codes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ground read(Path file) {
        try {
            List<String> text = Files.readAllLines(file);
            return new Ground(text.get(0), words(text.get(1)), words(text.get(2)), words(text.get(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
