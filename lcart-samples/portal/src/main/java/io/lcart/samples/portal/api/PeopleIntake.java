package io.lcart.samples.portal.api;

import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutPerson;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.store.Credentials;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes people and, where one comes along, their password. Thread-safe. */
final class PeopleIntake {

    private final Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake;
    private final Credentials credentials;
    private final Passwords passwords;

    PeopleIntake(
            Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake,
            Credentials credentials,
            Passwords passwords) {
        this.intake = intake;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /**
     * A person who may get a password.
     *
     * @param command the person
     * @param password the password, or {@code null} to leave it as it is
     */
    record NewPerson(PutPerson command, @Nullable String password) {

        @Override
        public String toString() {
            return command.toString();
        }
    }

    static NewPerson read(Input in) {
        String password = in.text("password");
        if (password != null
                && (password.length() < Passwords.MIN_LENGTH || password.length() > Passwords.MAX_LENGTH)) {
            in.violation(
                    "password", "must have " + Passwords.MIN_LENGTH + " to " + Passwords.MAX_LENGTH + " characters");
        }
        return new NewPerson(Commands.person(in), password);
    }

    List<IntakeOutcome> apply(List<NewPerson> people) {
        List<IntakeOutcome> outcomes =
                intake.apply(people.stream().map(NewPerson::command).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (!outcomes.get(i).isRefused()) {
                remember(people.get(i));
            }
        }
        return outcomes;
    }

    private void remember(NewPerson person) {
        PutPerson command = person.command();
        credentials.put(
                command.key(),
                command.email(),
                person.password() == null ? null : passwords.hash(person.password()),
                command.status());
    }
}
