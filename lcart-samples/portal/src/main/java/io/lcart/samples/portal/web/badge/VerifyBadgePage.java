package io.lcart.samples.portal.web.badge;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.credential.CredentialCheck.Refused;
import io.lcart.core.recognition.credential.CredentialReport;
import io.lcart.samples.portal.api.CredentialReportJson;
import io.lcart.samples.portal.http.Uploads;
import io.lcart.samples.portal.web.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which anybody verifies the credential of a badge, without an account; programs get JSON. Nothing is kept. Thread-safe. */
final class VerifyBadgePage {

    static final String PATH = "/verify-badge";

    /** What of a pasted text is put back into the form. */
    private static final int LONGEST = 20_000;

    private final Pages pages;
    private final Lcart lcart;

    VerifyBadgePage(Pages pages, Lcart lcart) {
        this.pages = pages;
        this.lcart = lcart;
    }

    void form(Context ctx) {
        show(ctx, "", null);
    }

    void show(Context ctx) {
        String field = Uploads.field(ctx, "text");
        String text = field == null ? "" : field.strip();
        Optional<UploadedFile> file = Uploads.file(ctx, "file");
        CredentialReport report = lcart.badgeCredentials()
                .verify(file.map(VerifyBadgePage::bytes).orElseGet(() -> text.getBytes(StandardCharsets.UTF_8)));
        if (report.check() instanceof Refused) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        show(ctx, file.isPresent() || text.length() > LONGEST ? "" : text, report);
    }

    /** Says the same to programs. */
    void answer(Context ctx) {
        CredentialReportJson.give(ctx, lcart.badgeCredentials().verify(Uploads.body(ctx)));
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Context ctx, String typed, @Nullable CredentialReport report) {
        ZoneId zone = lcart.configurations().current().settings().zone();
        pages.show(
                ctx,
                "verify-badge.jte",
                new VerifyBadgeView(
                        pages.layout(ctx, pages.texts(ctx).get("verify-badge.title"), null),
                        typed,
                        report == null ? null : new CredentialWords(pages.texts(ctx), zone).result(report)));
    }
}
