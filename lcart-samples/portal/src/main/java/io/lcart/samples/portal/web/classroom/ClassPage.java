package io.lcart.samples.portal.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.classroom.ClassInfo;
import io.lcart.core.classroom.RosterEntry;
import io.lcart.core.classroom.RosterPage;
import io.lcart.core.paging.PageRequest;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.seat.FormView;
import io.lcart.spi.catalog.OfferingId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of one class: its roster, and what can be done there. Thread-safe. */
final class ClassPage {

    private static final int PEOPLE = 50;

    private final Pages pages;
    private final Lcart lcart;
    private final String address;

    /** Shows pages; {@code address} is the portal's own, which ends in a slash. */
    ClassPage(Pages pages, Lcart lcart, String address) {
        this.pages = pages;
        this.lcart = lcart;
        this.address = address;
    }

    /**
     * What a form held that came to nothing.
     *
     * @param person whose it was, or {@code null} for the mail
     * @param error why, in words
     * @param values what was filled in
     */
    record Failed(@Nullable String person, String error, Map<String, String> values) {}

    static HttpProblem unknown() {
        return new HttpProblem(Kind.NOT_FOUND, "There is no such class among one's own.");
    }

    /** The class of the request's address. */
    static OfferingId id(Context ctx) {
        try {
            return new OfferingId(ctx.pathParam("class"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    ClassWords words(Visit visit) {
        Instant now = lcart.clock().instant();
        return new ClassWords(
                visit.texts(), lcart.configurations().current().settings().zone(), now);
    }

    void show(Context ctx, Visit visit) {
        String done = ctx.queryParam("done");
        show(
                ctx,
                visit,
                null,
                done == null ? null : visit.texts().find("class.done." + done).orElse(null));
    }

    void failed(Context ctx, Visit visit, Failed failed, HttpStatus status) {
        ctx.status(status);
        show(ctx, visit, failed, null);
    }

    private void show(Context ctx, Visit visit, @Nullable Failed failed, @Nullable String done) {
        OfferingId id = id(ctx);
        String after = ctx.queryParam("after");
        RosterPage roster = lcart.classes()
                .roster(visit.viewer(), id, new PageRequest(PEOPLE, after))
                .orElseThrow(ClassPage::unknown);
        ClassInfo info = roster.info();
        ClassWords words = words(visit);
        String path = ClassPages.path(id);
        @Nullable String next = roster.entries().next();
        String key = UUID.randomUUID().toString();
        FormView mail = failed != null && failed.person() == null
                ? new FormView(key, failed.error(), Set.of(), failed.values())
                : new FormView(key, null, Set.of(), Map.of());
        pages.show(
                ctx,
                "class.jte",
                new RosterView(
                        pages.layout(ctx, info.title(), visit.name(), path),
                        id.value(),
                        path,
                        info.title(),
                        words.when(info.event()),
                        done,
                        link(info),
                        words.session(info.session()),
                        info.session() != null && info.session().contains(words.now()),
                        info.canChangeScores(),
                        info.canEmail(),
                        mail,
                        failed == null || failed.person() == null ? null : failed.error(),
                        entries(words, roster.entries().items(), failed),
                        words.today().toString(),
                        next == null ? null : path + "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                        after == null ? null : path));
    }

    private static List<RosterView.Entry> entries(ClassWords words, List<RosterEntry> people, @Nullable Failed failed) {
        List<RosterView.Entry> entries = new ArrayList<>();
        for (RosterEntry person : people) {
            Map<String, String> typed =
                    failed != null && person.person().value().equals(failed.person()) ? failed.values() : null;
            entries.add(words.entry(person, entries.size() + 1, typed));
        }
        return entries;
    }

    private String link(ClassInfo info) {
        String link = info.link() == null ? "/" : info.link();
        return link.startsWith("/") ? address + link.substring(1) : link;
    }
}
