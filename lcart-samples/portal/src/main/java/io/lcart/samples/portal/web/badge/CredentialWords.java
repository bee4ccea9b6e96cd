package io.lcart.samples.portal.web.badge;

import io.lcart.core.recognition.credential.CredentialCheck;
import io.lcart.core.recognition.credential.CredentialCheck.Genuine;
import io.lcart.core.recognition.credential.CredentialCheck.ReadCredential;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialCheck.State;
import io.lcart.core.recognition.credential.CredentialReport;
import io.lcart.core.recognition.credential.PublicBadge;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.badge.PublicBadgeView.FactView;
import io.lcart.samples.portal.web.badge.VerifyBadgeView.ResultView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what there is to say of badges and their credentials. Immutable. */
record CredentialWords(Texts texts, ZoneId zone) {

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .format(instant.atZone(zone));
    }

    /** What the public page of a badge says. */
    List<FactView> facts(PublicBadge badge) {
        List<FactView> facts = new ArrayList<>();
        add(facts, "holder", badge.holder());
        add(facts, "issuer", badge.issuer().name());
        add(facts, "awarded", date(badge.awardedAt()));
        if (badge.expiresAt() != null) {
            add(facts, badge.expired() ? "expired" : "expires", date(badge.expiresAt()));
        }
        return facts;
    }

    /** What verifying said. */
    ResultView result(CredentialReport report) {
        CredentialCheck check = report.check();
        if (check instanceof Genuine genuine) {
            String state =
                    report.superseded() && genuine.state() == State.NOT_REVOKED ? "superseded" : slug(genuine.state());
            boolean good = genuine.state() == State.VALID || genuine.state() == State.NOT_REVOKED;
            return new ResultView(
                    state,
                    good,
                    texts.get("verify-badge.state." + state),
                    texts.get("verify-badge.words." + state),
                    texts.get("verify-badge.origin." + (report.own() ? "ours" : "other")),
                    facts(genuine));
        }
        String reason = slug(((Refused) check).reason());
        return new ResultView(
                reason,
                false,
                texts.get("verify-badge.refused"),
                texts.get("verify-badge.reason." + reason),
                null,
                List.of());
    }

    private List<FactView> facts(Genuine genuine) {
        ReadCredential credential = genuine.credential();
        List<FactView> facts = new ArrayList<>();
        add(facts, "badge", credential.achievement());
        add(facts, "description", credential.description());
        add(facts, "holder", credential.recipient());
        add(facts, "issuer", credential.issuer());
        add(facts, "awarded", date(credential.validFrom()));
        if (credential.validUntil() != null) {
            add(facts, "expires", date(credential.validUntil()));
        }
        add(facts, "key", genuine.issuer());
        add(facts, "id", credential.id());
        if (credential.status() != null) {
            add(facts, "status", credential.status().list());
        }
        return facts;
    }

    private void add(List<FactView> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new FactView(name, texts.get("verify-badge.fact." + name), value));
        }
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
