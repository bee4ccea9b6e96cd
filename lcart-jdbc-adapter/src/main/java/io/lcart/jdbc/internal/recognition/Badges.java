package io.lcart.jdbc.internal.recognition;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeExpiry.AfterMonths;
import io.lcart.spi.recognition.BadgeExpiry.Never;
import io.lcart.spi.recognition.BadgeExpiry.OnDate;
import io.lcart.spi.recognition.BadgeId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Badges with the courses they are attached to. */
final class Badges {

    private static final String FIND = """
            select host_key, name, description, image, active, expiry_months, expiry_date
            from lcart_badge where host_key {in}
            """;
    private static final String FIND_ATTACHED = """
            select distinct b.host_key
            from lcart_course c
            join lcart_badge_course bc on bc.course_id = c.id
            join lcart_badge b on b.id = bc.badge_id
            where c.host_key {in}
            """;
    private static final String FIND_AFTER =
            "select host_key from lcart_badge where host_key > ? order by host_key limit ?";
    private static final String FIND_COURSES = """
            select b.host_key, c.host_key
            from lcart_badge b
            join lcart_badge_course bc on bc.badge_id = b.id
            join lcart_course c on c.id = bc.course_id
            where b.host_key {in}
            order by bc.place_no
            """;
    private static final String INSERT = """
            insert into lcart_badge (name, description, image, active, expiry_months, expiry_date, host_key)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_badge set name = ?, description = ?, image = ?, active = ?, expiry_months = ?, expiry_date = ?
            where id = ?
            """;
    private static final String DELETE_COURSES = "delete from lcart_badge_course where badge_id {in}";
    private static final String INSERT_COURSE =
            "insert into lcart_badge_course (badge_id, place_no, course_id) values (?, ?, ?)";

    private final Sql sql;

    Badges(Sql sql) {
        this.sql = sql;
    }

    Map<BadgeId, Badge> find(Collection<BadgeId> ids) {
        Map<BadgeId, Badge> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, BadgeId::value)) {
            Map<String, List<CourseId>> courses = new HashMap<>();
            sql.query(FIND_COURSES)
                    .texts(chunk)
                    .each(row -> courses.computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(new CourseId(row.text())));
            sql.query(FIND).texts(chunk).each(row -> {
                BadgeId id = new BadgeId(row.text());
                Badge badge = new Badge(
                        id,
                        row.text(),
                        row.text(),
                        row.textOrNull(),
                        row.flag(),
                        expiry(row),
                        courses.getOrDefault(id.value(), List.of()));
                found.put(id, badge);
            });
        }
        return found;
    }

    List<Badge> attachedTo(Collection<CourseId> courses) {
        Set<BadgeId> attached = new HashSet<>();
        for (List<String> chunk : Chunks.of(courses, CourseId::value)) {
            sql.query(FIND_ATTACHED).texts(chunk).each(row -> attached.add(new BadgeId(row.text())));
        }
        return find(attached).values().stream()
                .sorted(Comparator.comparing(badge -> badge.id().value()))
                .toList();
    }

    List<Badge> after(@Nullable BadgeId after, int limit) {
        List<BadgeId> ids = sql.query(FIND_AFTER)
                .text(after == null ? "" : after.value())
                .number(limit)
                .list(row -> new BadgeId(row.text()));
        Map<BadgeId, Badge> found = find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static BadgeExpiry expiry(Row row) throws SQLException {
        Integer months = row.integerOrNull();
        LocalDate date = row.dateOrNull();
        if (months != null) {
            return new AfterMonths(months);
        }
        return date == null ? new Never() : new OnDate(date);
    }

    void insert(List<Badge> badges) {
        sql.batch(
                INSERT,
                badges,
                (params, badge) -> bind(params, badge).text(badge.id().value()));
        insertCourses(badges, numbers(badges));
    }

    void update(List<Badge> badges) {
        Numbers ids = numbers(badges);
        sql.batch(
                UPDATE,
                badges,
                (params, badge) -> bind(params, badge).number(ids.of(badge.id().value())));
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_COURSES).numbers(chunk).update();
        }
        insertCourses(badges, ids);
    }

    private Numbers numbers(List<Badge> badges) {
        return Keyed.BADGE.require(
                sql, badges.stream().map(badge -> badge.id().value()).toList());
    }

    private static Params bind(Params params, Badge badge) throws SQLException {
        return params.text(badge.name())
                .text(badge.description())
                .text(badge.image())
                .flag(badge.active())
                .integerOrNull(badge.expiry() instanceof AfterMonths after ? (Integer) after.months() : null)
                .date(badge.expiry() instanceof OnDate on ? on.date() : null);
    }

    private record Attachment(long badge, int place, long course) {}

    private void insertCourses(List<Badge> badges, Numbers ids) {
        Numbers courses = Keyed.COURSE.require(
                sql,
                badges.stream()
                        .flatMap(badge -> badge.courses().stream())
                        .map(CourseId::value)
                        .toList());
        List<Attachment> attachments = new ArrayList<>();
        badges.forEach(badge -> badge.courses()
                .forEach(course -> attachments.add(
                        new Attachment(ids.of(badge.id().value()), attachments.size(), courses.of(course.value())))));
        sql.batch(
                INSERT_COURSE,
                attachments,
                (params, attachment) -> params.number(attachment.badge())
                        .integer(attachment.place())
                        .number(attachment.course()));
    }
}
