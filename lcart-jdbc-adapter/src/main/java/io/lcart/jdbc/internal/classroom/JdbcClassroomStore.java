package io.lcart.jdbc.internal.classroom;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.people.JdbcPeopleStore;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.classroom.AssignedClass;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.classroom.ClassroomStore;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.Progress;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classes in SQL. */
public final class JdbcClassroomStore implements ClassroomStore {

    private static final int LONGEST = 501;

    private static final String TEACHING = """
            from lcart_account a
            join lcart_instructor i on i.account_id = a.id and i.valid_from <= ? and i.valid_until > ?
            join lcart_instructor_assignment s on s.account_id = a.id and s.valid_from <= ? and s.valid_until > ?
            join lcart_offering o on o.id = s.offering_id
            """;
    private static final String MAY_TEACH = "select i.can_email, i.can_change_scores, i.valid_from, i.valid_until "
            + TEACHING + "where a.host_key = ? and o.host_key = ?";
    private static final String CLASSES = """
            select o.host_key,
                (select count(distinct p.account_id) from lcart_access_period p
                where p.offering_id = o.id and p.valid_from <= ? and p.valid_until > ?),
                (select count(distinct p.account_id) from lcart_access_period p
                join lcart_completion d on d.account_id = p.account_id and d.offering_id = p.offering_id
                where p.offering_id = o.id and p.valid_from <= ? and p.valid_until > ?
                and d.occurred_at <= ? and d.withdrawn_at > ?)
            """ + TEACHING;
    private static final String BEHIND_CLASS = """
            join lcart_offering f on f.host_key = ?
            where a.host_key = ? and (
                (o.event_from is null and f.event_from is not null)
                or o.event_from < f.event_from
                or ((o.event_from = f.event_from or (o.event_from is null and f.event_from is null))
                    and o.host_key > f.host_key))
            """;
    private static final String LATEST_FIRST = """
            order by case when o.event_from is null then 1 else 0 end, o.event_from desc, o.host_key limit ?
            """;
    private static final String PEOPLE = """
            select a.host_key, a.first_name, a.last_name, a.email, a.email_key, a.locale, a.status, a.created_at,
                g.percent_done, g.reported_at
            from lcart_account a
            left join lcart_progress g on g.account_id = a.id
                and g.offering_id = (select o.id from lcart_offering o where o.host_key = ?)
            """;
    private static final String ON_ROSTER = """
            a.id in (
                select p.account_id from lcart_access_period p join lcart_offering o on o.id = p.offering_id
                where o.host_key = ? and p.valid_from <= ? and p.valid_until > ?)
            """;
    private static final String BY_NAME = "order by a.sort_key, a.host_key limit ?";
    private static final String ROSTER = PEOPLE + "where " + ON_ROSTER + BY_NAME;
    private static final String ROSTER_BEHIND =
            PEOPLE + "join lcart_account f on f.host_key = ? where " + ON_ROSTER + """
            and (a.sort_key > f.sort_key or (a.sort_key = f.sort_key and a.host_key > f.host_key))
            """ + BY_NAME;
    private static final String ATTENDEES = PEOPLE + "where " + ON_ROSTER + "and a.host_key {in}";
    private static final String UNRECORDED = PEOPLE + "where " + ON_ROSTER + """
            and not exists (
                select 1 from lcart_completion d join lcart_offering o on o.id = d.offering_id
                where d.account_id = a.id and o.host_key = ?)
            """ + BY_NAME;
    private static final String COMPLETED = """
            select a.host_key, c.host_key, max(d.occurred_at)
            from lcart_account a
            join lcart_completion d on d.account_id = a.id
            join lcart_offering o on o.id = d.offering_id
            join lcart_course c on c.id = o.course_id
            where a.host_key {in} and c.host_key {in} and d.occurred_at <= ? and d.withdrawn_at > ?
            group by a.host_key, c.host_key
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcClassroomStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instructor> teaching(AccountId instructor, OfferingId offering, Instant at) {
        return sql.query(MAY_TEACH)
                .instant(at)
                .instant(at)
                .instant(at)
                .instant(at)
                .text(instructor.value())
                .text(offering.value())
                .first(row -> new Instructor(instructor, row.flag(), row.flag(), row.interval()));
    }

    @Override
    public List<AssignedClass> classes(AccountId instructor, Instant at, @Nullable OfferingId after, int limit) {
        requireLimit(limit);
        Query query = sql.query(CLASSES + (after == null ? "where a.host_key = ?\n" : BEHIND_CLASS) + LATEST_FIRST);
        for (int i = 0; i < 10; i++) {
            query.instant(at);
        }
        if (after != null) {
            query.text(after.value());
        }
        return query.text(instructor.value())
                .number(limit)
                .list(row -> new AssignedClass(new OfferingId(row.text()), row.integer(), row.integer()));
    }

    @Override
    public List<Attendee> roster(OfferingId offering, Instant at, @Nullable AccountId after, int limit) {
        requireLimit(limit);
        Query query = sql.query(after == null ? ROSTER : ROSTER_BEHIND).text(offering.value());
        if (after != null) {
            query.text(after.value());
        }
        return onRoster(query, offering, at).number(limit).list(row -> attendee(row, offering));
    }

    @Override
    public Map<AccountId, Attendee> attendees(OfferingId offering, Collection<AccountId> accounts, Instant at) {
        Map<AccountId, Attendee> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(accounts, AccountId::value)) {
            onRoster(sql.query(ATTENDEES).text(offering.value()), offering, at)
                    .texts(chunk)
                    .each(row -> {
                        Attendee attendee = attendee(row, offering);
                        found.put(attendee.account().id(), attendee);
                    });
        }
        return found;
    }

    @Override
    public List<Attendee> unrecorded(OfferingId offering, Instant at, int limit) {
        return onRoster(sql.query(UNRECORDED).text(offering.value()), offering, at)
                .text(offering.value())
                .number(limit)
                .list(row -> attendee(row, offering));
    }

    @Override
    public Map<AccountId, Map<CourseId, Instant>> completedCourses(
            Collection<AccountId> accounts, Collection<CourseId> courses, Instant at) {
        Map<AccountId, Map<CourseId, Instant>> found = new HashMap<>();
        for (List<String> people : Chunks.of(accounts, AccountId::value)) {
            for (List<String> wanted : Chunks.of(courses, CourseId::value)) {
                sql.query(COMPLETED)
                        .texts(people)
                        .texts(wanted)
                        .instant(at)
                        .instant(at)
                        .each(row -> found.computeIfAbsent(new AccountId(row.text()), account -> new HashMap<>())
                                .put(new CourseId(row.text()), row.instant()));
            }
        }
        return found;
    }

    private static Query onRoster(Query query, OfferingId offering, Instant at) {
        return query.text(offering.value()).instant(at).instant(at);
    }

    private static Attendee attendee(Row row, OfferingId offering) throws SQLException {
        Account account = JdbcPeopleStore.read(row);
        Integer percent = row.integerOrNull();
        Instant reported = row.instantOrNull();
        return new Attendee(
                account,
                percent == null || reported == null ? null : new Progress(account.id(), offering, percent, reported));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST + " entries, not " + limit);
        }
    }
}
