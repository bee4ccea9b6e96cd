package io.lcart.core.outbox;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Problems;
import io.lcart.core.text.Messages;
import io.lcart.spi.mail.MailMessage;
import io.lcart.spi.outbox.OutboxMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes mails of messages, in the language of who gets them. Thread-safe. */
final class MailWriter {

    private static final String MARK = "{code}";

    private final @Nullable CodeKeys keys;
    private final @Nullable String claimLink;

    MailWriter(@Nullable CodeKeys keys, @Nullable String claimLink) {
        this.keys = keys;
        this.claimLink = claimLink;
    }

    MailMessage write(MailKind kind, OutboxMessage message) {
        Map<String, String> texts = texts(message.body());
        String code = texts.containsKey("code") ? open(text(texts, "code")) : "";
        String link = claimLink == null || code.isEmpty() ? "" : claimLink.replace(MARK, code);
        List<Locale> locales = List.of(Locale.forLanguageTag(text(texts, "locale")));
        String[] values = {
            text(texts, "sender"),
            text(texts, "offering"),
            code,
            link,
            texts.getOrDefault("left", ""),
            texts.getOrDefault("subject", ""),
            texts.getOrDefault("text", "")
        };
        String form = kind == MailKind.SEAT_INVITED && link.isEmpty() ? ".text-without-link" : ".text";
        return new MailMessage(
                message.id(),
                text(texts, "to"),
                oneLine(Messages.text("mail." + kind.key() + ".subject", locales, values)),
                Messages.text("mail." + kind.key() + form, locales, values));
    }

    private String open(String sealed) {
        if (keys == null) {
            throw new IllegalStateException("a mail with a code waits, and the site has no code keys to open it with");
        }
        return keys.open(sealed)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "a mail's code cannot be opened: the secret it was sealed with is missing among the code keys"));
    }

    /** Titles and names come from people: what would break a header becomes a blank (reliability.md T20). */
    private static String oneLine(String subject) {
        StringBuilder line = new StringBuilder(subject.length());
        subject.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private static String text(Map<String, String> texts, String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    private static Map<String, String> texts(String body) {
        Map<String, String> texts = new HashMap<>();
        if (JsonText.read(body, new Problems()) instanceof Json.Fields fields) {
            fields.values().forEach((name, field) -> {
                if (field instanceof Json.Text text) {
                    texts.put(name, text.value());
                }
            });
        }
        return texts;
    }
}
