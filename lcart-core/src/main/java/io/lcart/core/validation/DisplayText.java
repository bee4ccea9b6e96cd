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

/**
 * A text of one line that is shown to others as somebody's own words or name, and looks like what it is (reliability.md T22): no control
 * characters, nothing that turns text around or takes no room, no characters that are not assigned, and no towers of marks. Joiners of
 * scripts and emoji are allowed. Absent values are valid.
 */
@Documented
@Constraint(validatedBy = DisplayText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DisplayText {

    /**
     * The greatest length.
     *
     * @return the length in UTF-16 units
     */
    int max();

    /**
     * What is wrong, for people.
     *
     * @return the message
     */
    String message() default
            "must have at most {max} characters, none of them a control character or one that hides or turns text around";

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
    final class Check implements ConstraintValidator<DisplayText, String> {

        private static final int MOST_MARKS = 6;
        private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
        private static final int ZERO_WIDTH_JOINER = 0x200D;

        /** Selectors of variants of ideographs, of which any number can hide in a text. */
        private static final int VARIATIONS = 0xE0100;

        private static final int LAST_VARIATION = 0xE01EF;

        private int max;

        /** Made by the validator. */
        public Check() {}

        @Override
        public void initialize(DisplayText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (value.length() <= max && isShowable(value));
        }

        /**
         * Whether a text looks like what it is.
         *
         * @param text the text
         * @return whether every character may be shown, and no more than 6 marks stand on one
         */
        public static boolean isShowable(String text) {
            int marks = 0;
            for (int c : text.codePoints().toArray()) {
                int type = Character.getType(c);
                boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                marks = mark ? marks + 1 : 0;
                if (marks > MOST_MARKS || !isShowable(c, type)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isShowable(int c, int type) {
            return switch (type) {
                case Character.CONTROL,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
                default -> c < VARIATIONS || c > LAST_VARIATION;
            };
        }
    }
}
