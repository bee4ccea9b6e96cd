package io.lcart.seatproof;

import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.people.AccountStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How whole lists are given seats in the model (reliability.md A6). */
final class Importing {

    private static final int HEADER_LINES = 1;

    private final Model model;

    Importing(Model model) {
        this.model = model;
    }

    /** What becomes of a list: a verdict on each row, and how many seats it needs of those that are free. */
    private record Plan(List<Verdict> verdicts, int needed, int free) {

        int number(boolean assigned) {
            return (int) verdicts.stream()
                    .filter(verdict -> !isWrong(verdict) && verdict.isAssigned() == assigned)
                    .count();
        }

        int wrong() {
            return (int) verdicts.stream().filter(Plan::isWrong).count();
        }

        static boolean isWrong(Verdict verdict) {
            return verdict == Verdict.INVALID || verdict == Verdict.DUPLICATE;
        }

        Answer answer(String what, List<Integer> seats) {
            List<String> rows = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                rows.add(rows.size() + 1 + HEADER_LINES + " " + verdict);
            }
            rows.add(numbers(number(true), number(false), wrong(), needed, free));
            return new Answer(what, seats, rows);
        }

        /** Nobody gets a seat, and it is said how many are missing. */
        Answer unmet(SeatRefusal reason) {
            String numbers = numbers(0, verdicts.size() - wrong(), wrong(), needed, free);
            return Answer.refused(reason, List.of(numbers));
        }
    }

    static String numbers(int assigned, int skipped, int invalid, int needed, int available) {
        return "assigned " + assigned + ", skipped " + skipped + ", invalid " + invalid + ", needed " + needed + " of "
                + available;
    }

    Answer preview(Act.Preview act, Answer seen) {
        return model.once(act.by(), "preview", null, "", seen, () -> {
            ModelLine line = model.own(act.by(), act.line());
            Answer refusal = refusal(line, seen);
            return refusal != null
                    ? refusal
                    : plan(line, act.rows(), act.mode(), true).answer("report", List.of());
        });
    }

    Answer apply(Act.Import act, Answer seen) {
        String body = act.line() + act.mode() + act.byMail() + act.rows();
        Answer answer = model.once(act.by(), "import", act.key(), body, seen, () -> {
            ModelLine line = model.own(act.by(), act.line());
            Answer refusal = refusal(line, seen);
            return refusal != null ? refusal : apply(act, line, plan(line, act.rows(), act.mode(), false), seen);
        });
        return answer.isRefused(SeatRefusal.KEY_REUSED)
                ? Answer.refused(SeatRefusal.KEY_REUSED, List.of(numbers(0, 0, 0, 0, 0)))
                : answer;
    }

    private Answer refusal(ModelLine line, Answer seen) {
        Set<SeatRefusal> reasons = line == null ? Set.of(SeatRefusal.UNKNOWN_LINE) : model.against(line);
        return reasons.isEmpty()
                ? null
                : new Answer(Model.refused(reasons, seen).what(), List.of(), List.of(numbers(0, 0, 0, 0, 0)));
    }

    private Answer apply(Act.Import act, ModelLine line, Plan plan, Answer seen) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < act.rows().size(); i++) {
            if (plan.verdicts().get(i).isAssigned()) {
                addresses.add(act.rows().get(i));
            }
        }
        Set<SeatRefusal> reasons = Model.reasons();
        if (act.mode() == ImportList.Mode.ALL_OR_NOTHING && plan.needed() > plan.free()) {
            reasons.add(SeatRefusal.NO_SEAT_AVAILABLE);
        }
        long mails = addresses.stream()
                .filter(address -> act.byMail() && !Model.name(address).equals(line.owner))
                .count();
        if (!model.mayMail(line, (int) mails)) {
            reasons.add(SeatRefusal.TOO_MANY_MAILS);
        }
        if (!reasons.isEmpty()) {
            SeatRefusal reason = reasons.stream()
                    .filter(seen::isRefused)
                    .findFirst()
                    .orElse(reasons.iterator().next());
            return plan.unmet(reason);
        }
        List<ModelSeat> seats = line.take(addresses.size(), seen.seats(), model.now);
        for (int i = 0; i < addresses.size(); i++) {
            String person = model.person(addresses.get(i));
            model.give(line, seats.get(i), person);
            if (act.byMail() && !person.equals(line.owner)) {
                model.mail(line, "seat.assigned", model.addresses.get(person));
            }
        }
        model.warnIfLow(line);
        model.audit(act.by(), "seat.import");
        return plan.answer("report", seats.stream().map(seat -> seat.number).toList());
    }

    /** Where a list is only looked at, all-or-nothing gives nobody a seat that has too few; else it is refused. */
    private Plan plan(ModelLine line, List<String> rows, ImportList.Mode mode, boolean preview) {
        Set<String> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        rows.forEach(row -> verdicts.add(verdict(line, row, seen)));
        int needed = (int) verdicts.stream().filter(Verdict::isAssigned).count();
        int free = line.free(model.now);
        int left = mode == ImportList.Mode.PREFIX || needed <= free ? free : preview ? 0 : needed;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).isAssigned() && left-- <= 0) {
                verdicts.set(i, Verdict.NO_SEAT_AVAILABLE);
            }
        }
        return new Plan(verdicts, needed, free);
    }

    private Verdict verdict(ModelLine line, String row, Set<String> seen) {
        if (row.startsWith("-") || row.equals("?")) {
            return Verdict.INVALID;
        }
        String person = Model.name(row);
        if (!seen.add(person)) {
            return Verdict.DUPLICATE;
        }
        AccountStatus status = model.people.get(person);
        if (status == null) {
            return Verdict.ASSIGNED_NEW_ACCOUNT;
        }
        if (status != AccountStatus.ACTIVE) {
            return Verdict.PERSON_BARRED;
        }
        Set<SeatRefusal> needless = model.needless(line, person);
        if (needless.contains(SeatRefusal.ALREADY_HOLDS_SEAT)) {
            return Verdict.ALREADY_HOLDS_SEAT;
        }
        return needless.isEmpty() ? Verdict.ASSIGNED : Verdict.HAS_ACCESS;
    }
}
