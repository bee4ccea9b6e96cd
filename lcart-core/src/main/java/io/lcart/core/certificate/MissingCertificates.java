package io.lcart.core.certificate;

import io.lcart.spi.ConflictException;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks through completions without a certificate in batches, each in a transaction of its own. Thread-safe. */
final class MissingCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(MissingCertificates.class);

    // why: two hundred signatures take a tenth of a second, and nobody waits longer for the people they are of
    private static final int BATCH = 200;

    private final Storage storage;
    private final CertificateIssuing issuing;

    MissingCertificates(Storage storage, CertificateIssuing issuing) {
        this.storage = storage;
        this.issuing = issuing;
    }

    /** Looks at so many at most, and says how many were issued. */
    int issue(int most, Instant now) {
        int issued = 0;
        int seen = 0;
        CompletionId last = null;
        while (seen < most) {
            List<Completion> batch = next(last, Math.min(BATCH, most - seen));
            if (batch.isEmpty()) {
                break;
            }
            seen += batch.size();
            last = batch.get(batch.size() - 1).id();
            issued += issue(batch, now);
        }
        return issued;
    }

    private List<Completion> next(@Nullable CompletionId after, int limit) {
        return storage.read(session -> {
            List<CompletionId> ids = session.certificates().missing(after, limit);
            var found = session.completions().completions(ids);
            return ids.stream().map(found::get).toList();
        });
    }

    private int issue(List<Completion> batch, Instant now) {
        Set<AccountId> people = batch.stream().map(Completion::account).collect(Collectors.toSet());
        List<CompletionId> ids = batch.stream().map(Completion::id).toList();
        try {
            return storage.inTransaction(session -> {
                session.people().lock(people);
                return issuing.catchUp(session, read(session, ids), now);
            });
        } catch (ConflictException raced) {
            // why: somebody withdrew, corrected or looked at one of them meanwhile; what is still missing is found the
            // next time
            LOG.debug("a batch of {} certificates lost a race", batch.size(), raced);
            return 0;
        }
    }

    private static List<Completion> read(Session session, List<CompletionId> ids) {
        return List.copyOf(session.completions().completions(ids).values());
    }
}
