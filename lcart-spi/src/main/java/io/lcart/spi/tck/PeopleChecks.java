package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.account;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.storage.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract of {@code PeopleStore}. */
final class PeopleChecks {

    private static final AccountId A = new AccountId("a");
    private static final AccountId B = new AccountId("b");
    private static final Account FULL =
            new Account(A, "Ada", "Byron", "Ada@Example.org", "ada@example.org", "de-AT", AccountStatus.LOCKED, NOON);
    private static final Account SPARSE =
            new Account(B, "Bo", "", "bo@example.org", "bo@example.org", null, AccountStatus.INACTIVE, LONG_AGO);

    private PeopleChecks() {}

    static void addTo(Checks checks) {
        checks.add("PEOPLE-01", "An account is found by its id with every value it was added with.", w -> {
            w.write(s -> s.people().insert(List.of(FULL, SPARSE)));
            Expect.equal(Map.of(A, FULL, B, SPARSE), w.read(s -> s.people().accounts(List.of(B, A))), "accounts");
        });
        checks.add("PEOPLE-02", "Accounts that do not exist are left out.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            Expect.equal(Map.of(A, FULL), w.read(s -> s.people().accounts(List.of(A, B))), "accounts");
        });
        checks.add("PEOPLE-03", "An account is found by its canonical address, and by nothing else.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            Map<String, AccountId> found =
                    w.read(s -> s.people().byEmailKey(List.of("ada@example.org", "Ada@Example.org", "x")));
            Expect.equal(Map.of("ada@example.org", A), found, "accounts by address");
        });
        checks.add("PEOPLE-04", "A second account of one id is a conflict, and nothing of the list is added.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            w.conflicts(
                    "adding a taken id",
                    s -> s.people().insert(List.of(account("c", "c@x"), account("a", "other@x"), account("d", "d@x"))));
            expectOnly(w, FULL);
        });
        checks.add("PEOPLE-05", "A second account of one canonical address is a conflict, and nothing is added.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            w.conflicts(
                    "adding a taken address",
                    s -> s.people().insert(List.of(account("c", "c@x"), account("d", FULL.emailKey()))));
            expectOnly(w, FULL);
        });
        checks.add("PEOPLE-06", "Two accounts of one id or address in one list are a conflict.", w -> {
            w.conflicts("one id twice", s -> s.people().insert(List.of(account("c", "c@x"), account("c", "d@x"))));
            w.conflicts("one address twice", s -> s.people().insert(List.of(account("c", "c@x"), account("d", "c@x"))));
            expectOnly(w);
        });
        checks.add("PEOPLE-07", "An update replaces every value of an account but when it came to be.", w -> {
            w.write(s -> s.people().insert(List.of(FULL, account("c", "c@x"))));
            Account changed = new Account(A, "Augusta", "", "new@x", "new@x", null, AccountStatus.ACTIVE, hour(5));
            w.write(s -> s.people().update(List.of(changed)));
            Account expected = new Account(A, "Augusta", "", "new@x", "new@x", null, AccountStatus.ACTIVE, NOON);
            expectOnly(w, expected, account("c", "c@x"));
        });
        checks.add("PEOPLE-08", "An update gives an address free, and the next account may take it.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            w.write(s -> s.people().update(List.of(account("a", "new@x"))));
            w.write(s -> s.people().insert(List.of(account("c", FULL.emailKey()))));
            Map<String, AccountId> found = w.read(s -> s.people().byEmailKey(List.of("new@x", FULL.emailKey())));
            Expect.equal(Map.of("new@x", A, FULL.emailKey(), new AccountId("c")), found, "accounts by address");
        });
        checks.add(
                "PEOPLE-09", "An update to a taken address is a conflict, and nothing of the list is changed.", w -> {
                    w.write(s -> s.people().insert(List.of(FULL, SPARSE)));
                    w.conflicts(
                            "taking an address",
                            s -> s.people().update(List.of(account("a", "fresh@x"), account("b", "fresh@x"))));
                    expectOnly(w, FULL, SPARSE);
                });
        checks.add(
                "PEOPLE-10",
                "An update of an account that does not exist is a conflict, and nothing is changed.",
                w -> {
                    w.write(s -> s.people().insert(List.of(FULL)));
                    w.conflicts(
                            "updating nobody",
                            s -> s.people().update(List.of(account("a", "new@x"), account("c", "c@x"))));
                    expectOnly(w, FULL);
                });
        checks.add("PEOPLE-11", "Locking answers with the accounts that exist.", w -> {
            w.write(s -> s.people().insert(List.of(FULL, SPARSE)));
            Set<AccountId> locked = w.inTransaction(s -> s.people().lock(List.of(B, new AccountId("nobody"), A)));
            Expect.equal(Set.of(A, B), locked, "locked accounts");
        });
        checks.add(
                "PEOPLE-12", "Terms are accepted once per person and version; accepting again changes nothing.", w -> {
                    w.write(s -> s.people().insert(List.of(FULL, SPARSE)));
                    Expect.equal(true, accept(w, A, "v1", 1), "first acceptance");
                    Expect.equal(false, accept(w, A, "v1", 2), "second acceptance");
                    Expect.equal(true, accept(w, A, "v2", 3), "another version");
                    Expect.equal(true, accept(w, B, "v1", 4), "another person");
                });
        checks.add(
                "PEOPLE-13",
                "Accepting terms for an account that does not exist is a conflict.",
                w -> w.conflicts("terms of nobody", s -> s.people().acceptTerms(A, "v1", NOON)));
        checks.add(
                "PEOPLE-14",
                "Of rivals that add one account id, exactly one wins; the others get a conflict.",
                w -> expectOneWinner(Race.run(
                        16, n -> w.inTransaction(s -> insert(s, account("a", "rival" + n + "@x"))))));
        checks.add(
                "PEOPLE-15",
                "Of rivals that add one address, exactly one wins; the others get a conflict.",
                w -> expectOneWinner(Race.run(16, n -> w.inTransaction(s -> insert(s, account("rival" + n, "a@x"))))));
        checks.add("PEOPLE-16", "Of rivals that accept one version of the terms, exactly one is told so.", w -> {
            w.write(s -> s.people().insert(List.of(FULL)));
            List<Boolean> told = Race.all(16, n -> w.insist(s -> s.people().acceptTerms(A, "v1", hour(n))));
            Expect.equal(1L, told.stream().filter(first -> first).count(), "first acceptances");
        });
        checks.add(
                "PEOPLE-17",
                "An account stays as it is while another transaction has it locked: no update is lost.",
                w -> {
                    w.write(s -> s.people().insert(List.of(SPARSE)));
                    Race.all(8, n -> {
                        for (int i = 0; i < 10; i++) {
                            w.insist(PeopleChecks::lengthenName);
                        }
                        return n;
                    });
                    Account after = Expect.present(
                            w.read(s -> s.people().accounts(List.of(B))).get(B), "account");
                    Expect.equal("Bo" + "x".repeat(80), after.firstName(), "name after 80 letters were added");
                });
        checks.add("PEOPLE-18", "Who has locked an account sees what they change of it.", w -> {
            w.write(s -> s.people().insert(List.of(SPARSE)));
            List<String> seen = w.insist(s -> {
                List<String> names = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    names.add(Expect.present(s.people().accounts(List.of(B)).get(B), "an account")
                            .firstName());
                    lengthenName(s);
                }
                return names;
            });
            Expect.equal(List.of("Bo", "Box", "Boxx"), seen, "names");
        });
    }

    private static boolean lengthenName(Session session) {
        session.people().lock(List.of(B));
        Account now = Expect.present(session.people().accounts(List.of(B)).get(B), "a locked account");
        session.people()
                .update(List.of(new Account(
                        B,
                        now.firstName() + "x",
                        now.lastName(),
                        now.email(),
                        now.emailKey(),
                        now.locale(),
                        now.status(),
                        now.createdAt())));
        return true;
    }

    private static boolean insert(Session session, Account account) {
        session.people().insert(List.of(account));
        return true;
    }

    private static void expectOneWinner(List<Race.Finish<Boolean>> finishes) {
        Expect.equal(1L, finishes.stream().filter(f -> f.value().isPresent()).count(), "winners");
        Expect.equal(
                finishes.size() - 1L,
                finishes.stream().filter(f -> f.threw(ConflictException.class)).count(),
                "conflicts among " + finishes);
    }

    private static boolean accept(World w, AccountId account, String version, int hour) {
        return w.inTransaction(s -> s.people().acceptTerms(account, version, hour(hour)));
    }

    private static void expectOnly(World w, Account... accounts) {
        Map<AccountId, Account> expected = new HashMap<>();
        List.of(accounts).forEach(account -> expected.put(account.id(), account));
        List<AccountId> all =
                List.of("a", "b", "c", "d").stream().map(AccountId::new).toList();
        Expect.equal(expected, w.read(s -> s.people().accounts(all)), "all accounts");
    }
}
