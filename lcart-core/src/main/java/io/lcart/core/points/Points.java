package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Micros;
import io.lcart.spi.people.Account;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's own points: how many, what for, and why not more (domain.md §5; product.md N1). Thread-safe.
 *
 * <p>Every method throws {@link ViewerRefusedException} if the viewer's account does not exist or may not use the site, and
 * {@link io.lcart.spi.UnavailableException} if the storage did not answer.
 */
public final class Points {

    private static final char BEFORE_EVENT = '_';

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final Function<Session, ConfigurationTimeline> rules;

    /**
     * The points of a site; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where they are kept
     * @param clock the source of the present instant, asked once per call
     * @param rules reads all versions of the configuration, in the session of the work that asks
     */
    public Points(Gate gate, Storage storage, InstantSource clock, Function<Session, ConfigurationTimeline> rules) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * How many points the viewer has now.
     *
     * @param viewer whose
     * @return the points
     */
    public long balance(Viewer viewer) {
        Instant now = Micros.of(clock.instant());
        return gate.read(
                viewer,
                "points.balance",
                () -> storage.read(session -> {
                    requireActive(session, viewer);
                    return session.points().balance(viewer.account(), now);
                }));
    }

    /**
     * The viewer's own activities, those too that gave nothing, newest first, each with what it gives and why. A page costs a constant
     * number of statements.
     *
     * @param viewer whose
     * @param page which page
     * @return the page
     * @throws InvalidInputException if no page of this list gave the cursor
     */
    public Page<PointsItem> list(Viewer viewer, PageRequest page) {
        Instant now = Micros.of(clock.instant());
        return gate.read(viewer, "points.list", () -> {
            ActivityPosition after = page.cursor() == null
                    ? new ActivityPosition(now.plus(1, ChronoUnit.MICROS), "")
                    : position(page.cursor());
            List<PointsItem> items = storage.read(session -> items(session, viewer, after, page.limit() + 1));
            return Page.of(items, page.limit(), Points::cursor);
        });
    }

    private List<PointsItem> items(Session session, Viewer viewer, ActivityPosition after, int limit) {
        requireActive(session, viewer);
        List<Activity> shown = session.points().page(viewer.account(), after, limit);
        Map<String, PointsFinding> findings = new HashMap<>();
        PointsLedger.findings(session, shown, rules.apply(session))
                .forEach(finding -> findings.put(finding.activity().eventId(), finding));
        Map<String, List<PointsEntry>> lines =
                session.points().entries(shown.stream().map(Activity::eventId).toList()).stream()
                        .map(PointsRecord::entry)
                        .collect(Collectors.groupingBy(PointsEntry::eventId));
        return shown.stream()
                .map(activity -> Objects.requireNonNull(findings.get(activity.eventId())))
                .map(finding -> new PointsItem(
                        finding,
                        obstacle(findings, finding.because()),
                        lines.getOrDefault(finding.activity().eventId(), List.of())))
                .toList();
    }

    private static @Nullable Instant obstacle(Map<String, PointsFinding> findings, @Nullable String because) {
        PointsFinding other = because == null ? null : findings.get(because);
        return other == null ? null : other.activity().occurredAt();
    }

    private static void requireActive(Session session, Viewer viewer) {
        Account account = session.people().accounts(List.of(viewer.account())).get(viewer.account());
        ViewerRefusedException.requireActive(viewer.account(), account == null ? null : account.status());
    }

    private static String cursor(PointsItem item) {
        Activity activity = item.finding().activity();
        return activity.occurredAt().toString() + BEFORE_EVENT + activity.eventId();
    }

    private static ActivityPosition position(String cursor) {
        int end = cursor.indexOf(BEFORE_EVENT);
        try {
            return new ActivityPosition(
                    Instant.parse(cursor.substring(0, Math.max(0, end))), cursor.substring(end + 1));
        } catch (DateTimeException e) {
            throw new InvalidInputException("page", List.of(PageRequest.wrongCursor()));
        }
    }
}
