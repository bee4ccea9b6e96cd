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
import org.jspecify.annotations.Nullable;

/** A text that every database can keep and every page can show: no control characters, no lone surrogates. Absent values are valid. */
@Documented
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /**
     * The greatest length.
     *
     * @return the length in UTF-16 units
     */
    int max();

    /**
     * Whether line breaks and tabs are allowed.
     *
     * @return {@code true} for texts of several lines
     */
    boolean multiline() default false;

    /**
     * What is wrong, for people.
     *
     * @return the message
     */
    String message() default "must have at most {max} characters and no control characters";

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
    final class Check implements ConstraintValidator<PlainText, String> {

        private int max;
        private boolean multiline;

        /** Made by the validator. */
        public Check() {}

        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
            multiline = constraint.multiline();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= max && value.codePoints().allMatch(this::isAllowed));
        }

        private boolean isAllowed(int c) {
            boolean lineBreak = c == 0x0A || c == 0x0D || c == 0x09;
            boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
            return lineBreak ? multiline : !Character.isISOControl(c) && !loneSurrogate;
        }
    }
}
