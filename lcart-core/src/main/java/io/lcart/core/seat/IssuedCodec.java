package io.lcart.core.seat;

import io.lcart.core.code.Parsed;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.internal.command.FlatCodec;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes issued codes down sealed, so that only who knows the site's secret can read them. Thread-safe. */
final class IssuedCodec implements ResultCodec<IssueOutcome> {

    private static final String CODES = "codes";

    private final FlatCodec<IssueOutcome> flat;

    IssuedCodec(Desk desk) {
        this.flat = new FlatCodec<>(
                outcome -> outcome instanceof IssueOutcome.Issued issued
                        ? Map.of(CODES, desk.keys().seal(lines(issued.codes())))
                        : Results.refused(((IssueOutcome.Refused) outcome).reason()),
                texts -> Results.isRefused(texts)
                        ? new IssueOutcome.Refused(Results.reason(texts))
                        : new IssueOutcome.Issued(codes(
                                desk.keys().open(FlatCodec.text(texts, CODES)).orElseThrow(IssuedCodec::unreadable))));
    }

    private static String lines(List<IssueOutcome.Code> codes) {
        return codes.stream()
                .map(each -> each.code().text() + " " + each.invitation() + " " + each.seat())
                .collect(Collectors.joining("\n"));
    }

    private static List<IssueOutcome.Code> codes(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new IssueOutcome.Code(code(parts[0]), new InvitationId(parts[1]), new SeatId(parts[2])))
                .toList();
    }

    private static RegistrationCode code(String text) {
        if (RegistrationCode.parse(text) instanceof Parsed.Code parsed) {
            return parsed.code();
        }
        throw unreadable();
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException(
                "a remembered result cannot be read: the secret it was sealed with is missing among the code keys");
    }

    @Override
    public String write(IssueOutcome result) {
        return flat.write(result);
    }

    @Override
    public IssueOutcome read(String text) {
        return flat.read(text);
    }
}
