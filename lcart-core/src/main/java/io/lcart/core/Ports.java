package io.lcart.core;

import io.lcart.spi.file.FileScan;
import io.lcart.spi.file.Files;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.mail.Mail;
import io.lcart.spi.payment.Payments;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What a site runs on, as the host gave it. Immutable.
 *
 * @param storage where everything is kept
 * @param identities the host's directory of people, or {@code null}
 * @param payments the host's payment provider, or {@code null}
 * @param mail what sends mail, or {@code null}
 * @param files where files are kept, or {@code null}
 * @param fileScan looks for what is dangerous in uploaded files
 * @param validator checks commands, or {@code null} for one that is made when it is first needed
 */
public record Ports(
        Storage storage,
        @Nullable Identities identities,
        @Nullable Payments payments,
        @Nullable Mail mail,
        @Nullable Files files,
        FileScan fileScan,
        @Nullable Validator validator) {}
