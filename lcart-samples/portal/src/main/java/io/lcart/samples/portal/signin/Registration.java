package io.lcart.samples.portal.signin;

import io.lcart.core.intake.PutPerson;
import io.lcart.samples.portal.signin.SignIn.Person;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Registers people who come with a code. A sample takes an address on trust; a portal in earnest has it confirmed first. Thread-safe.
 */
public final class Registration {

    private final Newcomers newcomers;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Validator validator;

    /**
     * Over the portal's people.
     *
     * @param newcomers adds people
     * @param passwords hashes passwords
     * @param throttle counts tries that came to nothing
     * @param validator checks names and addresses
     */
    public Registration(Newcomers newcomers, Passwords passwords, Throttle throttle, Validator validator) {
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.throttle = throttle;
        this.validator = validator;
    }

    /**
     * What somebody fills in.
     *
     * @param firstName the given name
     * @param lastName the family name, possibly empty
     * @param email the address
     * @param password the password
     */
    public record Form(String firstName, String lastName, String email, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "registration of " + firstName + " " + lastName;
        }
    }

    /** What became of a registration. */
    public sealed interface Outcome {

        /**
         * The person is registered.
         *
         * @param person who
         */
        record Registered(Person person) implements Outcome {}

        /** Somebody has that address. */
        record AddressTaken() implements Outcome {}

        /**
         * Something in the form is wrong.
         *
         * @param fields the names of the fields
         */
        record Invalid(Set<String> fields) implements Outcome {

            /** Copies the set. */
            public Invalid {
                fields = Set.copyOf(fields);
            }
        }

        /**
         * There were too many tries.
         *
         * @param remaining how long to wait
         */
        record TooMany(Duration remaining) implements Outcome {}
    }

    /**
     * Registers a person.
     *
     * @param form what they filled in
     * @param address their network address
     * @return what became of it
     */
    public Outcome register(Form form, String address) {
        Set<String> wrong = wrongFields(form);
        if (!wrong.isEmpty()) {
            return new Outcome.Invalid(wrong);
        }
        // why: whether somebody has an address is nobody's business a thousand times over
        String tries = "registration from " + address;
        Optional<Duration> wait = throttle.begin(address, tries);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<String> id =
                newcomers.add(form.firstName(), form.lastName(), form.email(), passwords.hash(form.password()), null);
        if (id.isEmpty()) {
            return new Outcome.AddressTaken();
        }
        throttle.succeeded(address, tries);
        return new Outcome.Registered(new Person(id.get(), false));
    }

    private Set<String> wrongFields(Form form) {
        PutPerson person = PutPerson.of("new", form.firstName(), form.lastName(), form.email());
        Set<String> wrong = validator.validate(person).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        int length = form.password().length();
        if (length < Passwords.MIN_LENGTH || length > Passwords.MAX_LENGTH) {
            wrong.add("password");
        }
        return wrong;
    }
}
