package io.lcart.core;

import io.lcart.core.text.Messages;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The validator where the host gives none: that of the provider on the class path, with messages of lcart's own, so that it needs no
 * expression language and speaks the same everywhere, whatever the machine's locale.
 */
final class FallbackValidator implements AutoCloseable {

    private final ValidatorFactory factory;

    FallbackValidator() {
        try {
            factory = Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new OwnMessages())
                    .buildValidatorFactory();
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "there is no Jakarta Validation provider on the class path: add org.hibernate.validator:hibernate-validator, or give"
                            + " the builder a validator",
                    e);
        }
    }

    Validator validator() {
        return factory.getValidator();
    }

    @Override
    public void close() {
        factory.close();
    }

    /** Replaces {@code {name}} by an attribute of the constraint, and a key by its message. */
    private static final class OwnMessages implements MessageInterpolator {

        private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9_.]++)}");
        private static final String OTHERWISE = "constraint.otherwise";

        @Override
        public String interpolate(String template, Context context) {
            return interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            Matcher key = PARAMETER.matcher(template);
            String message = key.matches() ? message(key.group(1), locale) : template;
            Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
            return PARAMETER
                    .matcher(message)
                    .replaceAll(name -> Matcher.quoteReplacement(
                            String.valueOf(attributes.getOrDefault(name.group(1), name.group()))));
        }

        private static String message(String key, Locale locale) {
            String message = Messages.text(key, List.of(locale));
            return message.equals(key) ? Messages.text(OTHERWISE, List.of(locale)) : message;
        }
    }
}
