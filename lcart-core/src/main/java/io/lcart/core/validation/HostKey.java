package io.lcart.core.validation;

import io.lcart.spi.HostKeys;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A key of the host's own, in the sense of {@link HostKeys#isKey}. Absent values are valid. */
@Documented
@Constraint(validatedBy = HostKey.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HostKey {

    /**
     * What is wrong, for people.
     *
     * @return the message
     */
    String message() default "must have 1 to 64 characters, no control characters and no space at either end";

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
    final class Check implements ConstraintValidator<HostKey, String> {

        /** Made by the validator. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || HostKeys.isKey(value);
        }
    }
}
