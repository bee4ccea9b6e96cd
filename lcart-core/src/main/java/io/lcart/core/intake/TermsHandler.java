package io.lcart.core.intake;

import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Set;

/** Acceptance of the terms of use. */
final class TermsHandler implements Handler<AcceptTerms> {

    @Override
    public String action() {
        return "intake.terms";
    }

    @Override
    public String person(AcceptTerms command) {
        return command.person();
    }

    @Override
    public void apply(Work work, List<Row<AcceptTerms>> rows) {
        Set<AccountId> people = work.session()
                .people()
                .lock(rows.stream()
                        .map(row -> new AccountId(row.command().person()))
                        .distinct()
                        .toList());
        for (Row<AcceptTerms> row : rows) {
            AcceptTerms command = row.command();
            AccountId person = new AccountId(command.person());
            if (!people.contains(person)) {
                row.refuse(RefusalReason.UNKNOWN_PERSON);
            } else if (work.session().people().acceptTerms(person, command.version(), work.at(command.at()))) {
                row.answer(new IntakeOutcome.Created());
            } else {
                row.answer(new IntakeOutcome.Unchanged());
            }
        }
    }
}
