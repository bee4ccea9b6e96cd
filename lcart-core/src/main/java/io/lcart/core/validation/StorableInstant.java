package io.lcart.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instant that every supported database can keep: of the years 1900 to 2999, in UTC, so that what is computed from it can be kept too. Absent values are valid. */
@Documented
@Constraint(validatedBy = StorableInstant.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StorableInstant {

    /**
     * What is wrong, for people.
     *
     * @return the message
     */
    String message() default "must be an instant of the years 1900 to 2999";

    /**
     * The validation groups.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Checks the constraint. Thread-safe. */
    final class Check implements ConstraintValidator<StorableInstant, Instant> {

        private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

        /** Made by the validator. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
            return value == null || (!value.isBefore(FIRST) && value.isBefore(END));
        }
    }
}
