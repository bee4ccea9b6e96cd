package io.lcart.core.intake;

import io.lcart.core.internal.DerivedId;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Progress and completions. */
final class ProgressHandler implements Handler<PutProgress> {

    private record Learning(AccountId account, OfferingId offering) {}

    @Override
    public String action() {
        return "intake.progress";
    }

    @Override
    public String person(PutProgress command) {
        return command.person();
    }

    @Override
    public List<Violation> check(PutProgress command, Instant now) {
        if (command.completedAt() != null && command.completedAt().isAfter(now)) {
            return List.of(new Violation("completedAt", "must not be in the future"));
        }
        return command.completedAt() == null && command.score() != null
                ? List.of(new Violation("score", "must be missing where completedAt is"))
                : List.of();
    }

    @Override
    public void apply(Work work, List<Row<PutProgress>> rows) {
        Set<AccountId> accounts = new LinkedHashSet<>();
        Set<OfferingId> named = new LinkedHashSet<>();
        Set<CompletionId> ids = new LinkedHashSet<>();
        for (Row<PutProgress> row : rows) {
            accounts.add(new AccountId(row.command().person()));
            named.add(new OfferingId(row.command().offering()));
            if (row.command().completedAt() != null) {
                ids.add(idOf(row.command(), row.command().completedAt()));
            }
        }
        Set<AccountId> people = work.session().people().lock(accounts);
        Set<OfferingId> offerings = work.session().catalog().offerings(named).keySet();
        Map<Learning, Progress> stored = new HashMap<>();
        work.session()
                .training()
                .progress(people)
                .forEach(known -> stored.put(new Learning(known.account(), known.offering()), known));
        Changes<Learning, Progress> progress = new Changes<>(stored);
        Changes<CompletionId, Completion> completions =
                new Changes<>(work.session().completions().completions(ids));
        for (Row<PutProgress> row : rows) {
            if (!people.contains(new AccountId(row.command().person()))) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (!offerings.contains(new OfferingId(row.command().offering()))) {
                row.refuse(RefusalReason.UNKNOWN_OFFERING);
            } else {
                tell(work, row, progress, completions);
            }
        }
        work.session().training().record(List.copyOf(progress.all().values()));
        work.session().completions().insert(completions.inserted());
        work.session().completions().update(completions.updated());
        work.effects().follow(work.session(), completions.all().values(), work.now());
    }

    private static void tell(
            Work work,
            Row<PutProgress> row,
            Changes<Learning, Progress> progress,
            Changes<CompletionId, Completion> completions) {
        PutProgress command = row.command();
        Completion told = null;
        if (command.completedAt() != null) {
            Completion known = completions.get(idOf(command, command.completedAt()));
            if (known != null && command.source() != null && command.source() != known.source()) {
                row.refuse(RefusalReason.CONFLICT);
                return;
            }
            told = completion(command, command.completedAt(), known, work.now());
        }
        Progress report = report(work, command, progress);
        IntakeOutcome outcome = progress.put(new Learning(report.account(), report.offering()), report);
        if (told != null) {
            IntakeOutcome completed = completions.put(told.id(), told);
            outcome = completed instanceof IntakeOutcome.Unchanged ? outcome : completed;
        }
        row.answer(outcome);
    }

    /** The report to keep: the one told if it is later than the known one, and says something new where it has no instant of its own. */
    private static Progress report(Work work, PutProgress command, Changes<Learning, Progress> progress) {
        AccountId account = new AccountId(command.person());
        OfferingId offering = new OfferingId(command.offering());
        Progress known = progress.get(new Learning(account, offering));
        Progress told = new Progress(account, offering, command.percent(), work.at(command.at()));
        boolean same = known != null && command.at() == null && known.percent() == told.percent();
        return known != null && (same || !told.at().isAfter(known.at())) ? known : told;
    }

    private static Completion completion(
            PutProgress command, Instant completedAt, @Nullable Completion known, Instant now) {
        if (known != null) {
            BigDecimal score = command.score() == null ? known.score() : command.score();
            return known.with(score, known.withdrawnAt(), known.withdrawnBy());
        }
        return new Completion(
                idOf(command, completedAt),
                new AccountId(command.person()),
                new OfferingId(command.offering()),
                completedAt,
                now,
                command.score(),
                command.source() == null ? CompletionSource.IMPORT : command.source(),
                null);
    }

    private static CompletionId idOf(PutProgress command, Instant completedAt) {
        return new CompletionId(DerivedId.of(
                "completion",
                command.person(),
                command.offering(),
                Micros.of(completedAt).toString()));
    }
}
