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
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute https URL, or a path of the host that begins with one slash; at most 2000 characters. Nothing else can carry a script into a page. Absent values are valid. */
@Documented
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /**
     * What is wrong, for people.
     *
     * @return the message
     */
    String message() default "must be an https URL or a path that begins with one slash";

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
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final int MAX_LENGTH = 2000;

        /** Made by the validator. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                URI uri = new URI(value);
                boolean url = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
                boolean path = uri.getScheme() == null && uri.getRawAuthority() == null && value.startsWith("/");
                return (url || path) && value.length() <= MAX_LENGTH;
            } catch (URISyntaxException noUri) {
                return false;
            }
        }
    }
}
