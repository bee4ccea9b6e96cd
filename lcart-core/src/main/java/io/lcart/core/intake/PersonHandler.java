package io.lcart.core.intake;

import io.lcart.core.people.EmailKey;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.PeopleStore;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts and their addresses. */
final class PersonHandler implements Handler<PutPerson> {

    @Override
    public String action() {
        return "intake.people";
    }

    @Override
    public String person(PutPerson command) {
        return command.key();
    }

    @Override
    public void apply(Work work, List<Row<PutPerson>> rows) {
        PeopleStore people = work.session().people();
        Set<AccountId> ids = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Row<PutPerson> row : rows) {
            ids.add(new AccountId(row.command().key()));
            keys.add(emailKey(row.command()));
        }
        people.lock(ids);
        Changes<AccountId, Account> accounts = new Changes<>(people.accounts(ids));
        Map<String, AccountId> holders = new HashMap<>(people.byEmailKey(keys));
        for (Row<PutPerson> row : rows) {
            Account known = accounts.get(new AccountId(row.command().key()));
            Account told = account(row.command(), known, work);
            AccountId holder = holders.putIfAbsent(told.emailKey(), told.id());
            if (holder != null && !holder.equals(told.id())) {
                row.refuse(RefusalReason.EMAIL_TAKEN);
                continue;
            }
            if (known != null && !known.emailKey().equals(told.emailKey())) {
                holders.remove(known.emailKey());
            }
            row.answer(accounts.put(told.id(), told));
        }
        // why in this order: an update may free an address that a new account takes
        people.update(accounts.updated());
        people.insert(accounts.inserted());
    }

    private static Account account(PutPerson command, @Nullable Account known, Work work) {
        AccountStatus otherwise = known == null ? AccountStatus.ACTIVE : known.status();
        return new Account(
                new AccountId(command.key()),
                command.firstName(),
                command.lastName(),
                EmailKey.trim(command.email()),
                emailKey(command),
                command.locale(),
                command.status() == null ? otherwise : command.status(),
                known == null ? work.at(command.createdAt()) : known.createdAt());
    }

    private static String emailKey(PutPerson command) {
        return EmailKey.of(command.email()).orElseThrow();
    }
}
