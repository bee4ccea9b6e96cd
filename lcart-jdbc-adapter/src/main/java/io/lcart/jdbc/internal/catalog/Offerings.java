package io.lcart.jdbc.internal.catalog;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Query.RowReader;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.catalog.JdbcCatalogStore.Place;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.people.GroupId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offerings with their groups and files. */
final class Offerings {

    private static final String FIND = """
            select o.host_key, c.host_key, o.title, o.kind, o.registration_codes, o.event_from, o.event_until, o.access_days,
                o.session_url
            from lcart_offering o left join lcart_course c on c.id = o.course_id
            where o.host_key {in}
            """;
    private static final String FIND_GROUPS = """
            select o.host_key, g.host_key
            from lcart_offering o
            join lcart_offering_group og on og.offering_id = o.id
            join lcart_group g on g.id = og.group_id
            where o.host_key {in}
            order by og.place_no
            """;
    private static final String FIND_FILES = """
            select o.host_key, f.name
            from lcart_offering o join lcart_offering_file f on f.offering_id = o.id
            where o.host_key {in}
            order by f.place_no
            """;
    private static final String INSERT = """
            insert into lcart_offering (course_id, title, kind, registration_codes, event_from, event_until, access_days,
                session_url, host_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update lcart_offering set course_id = ?, title = ?, kind = ?, registration_codes = ?, event_from = ?,
                event_until = ?, access_days = ?, session_url = ?
            where id = ?
            """;
    private static final String DELETE_GROUPS = "delete from lcart_offering_group where offering_id {in}";
    private static final String DELETE_FILES = "delete from lcart_offering_file where offering_id {in}";
    private static final String INSERT_GROUP =
            "insert into lcart_offering_group (offering_id, place_no, group_id) values (?, ?, ?)";
    private static final String INSERT_FILE =
            "insert into lcart_offering_file (offering_id, place_no, name) values (?, ?, ?)";

    private final Sql sql;

    Offerings(Sql sql) {
        this.sql = sql;
    }

    Map<OfferingId, Offering> find(Collection<OfferingId> ids) {
        Map<OfferingId, Offering> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, OfferingId::value)) {
            Map<String, List<GroupId>> groups = lists(FIND_GROUPS, chunk, row -> new GroupId(row.text()));
            Map<String, List<String>> files = lists(FIND_FILES, chunk, Row::text);
            sql.query(FIND).texts(chunk).each(row -> {
                String key = row.text();
                Offering offering =
                        read(key, row, groups.getOrDefault(key, List.of()), files.getOrDefault(key, List.of()));
                found.put(offering.id(), offering);
            });
        }
        return found;
    }

    private <T> Map<String, List<T>> lists(String text, List<String> keys, RowReader<T> reader) {
        Map<String, List<T>> lists = new HashMap<>();
        sql.query(text)
                .texts(keys)
                .each(row -> lists.computeIfAbsent(row.text(), key -> new ArrayList<>())
                        .add(reader.read(row)));
        return lists;
    }

    private static Offering read(String key, Row row, List<GroupId> groups, List<String> files) throws SQLException {
        String course = row.textOrNull();
        return new Offering(
                new OfferingId(key),
                course == null ? null : new CourseId(course),
                row.text(),
                OfferingKind.valueOf(row.text()),
                row.flag(),
                event(row),
                row.integerOrNull(),
                groups,
                row.textOrNull(),
                files);
    }

    private static @Nullable Interval event(Row row) throws SQLException {
        Instant from = row.instantOrNull();
        Instant until = row.instantOrNull();
        return from == null ? null : new Interval(from, until);
    }

    void insert(List<Offering> offerings) {
        Numbers courses = courses(offerings);
        sql.batch(
                INSERT,
                offerings,
                (params, offering) ->
                        bind(params, offering, courses).text(offering.id().value()));
        insertParts(offerings, numbers(offerings));
    }

    void update(List<Offering> offerings) {
        Numbers ids = numbers(offerings);
        Numbers courses = courses(offerings);
        sql.batch(
                UPDATE,
                offerings,
                (params, offering) -> bind(params, offering, courses)
                        .number(ids.of(offering.id().value())));
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_GROUPS).numbers(chunk).update();
            sql.query(DELETE_FILES).numbers(chunk).update();
        }
        insertParts(offerings, ids);
    }

    private Numbers numbers(List<Offering> offerings) {
        return Keyed.OFFERING.require(
                sql, offerings.stream().map(offering -> offering.id().value()).toList());
    }

    private Numbers courses(List<Offering> offerings) {
        return Keyed.COURSE.require(
                sql,
                offerings.stream()
                        .flatMap(offering -> Stream.ofNullable(offering.course()))
                        .map(CourseId::value)
                        .toList());
    }

    private static Params bind(Params params, Offering offering, Numbers courses) throws SQLException {
        CourseId course = offering.course();
        Interval event = offering.event();
        return params.numberOrNull(course == null ? null : courses.of(course.value()))
                .text(offering.title())
                .text(offering.kind().name())
                .flag(offering.registrationCodes())
                .instantOrNull(event == null ? null : event.from())
                .instantOrNull(event == null ? null : event.until())
                .integerOrNull(offering.accessDays())
                .text(offering.sessionUrl());
    }

    private void insertParts(List<Offering> offerings, Numbers ids) {
        Numbers groups = Keyed.GROUP.require(
                sql,
                offerings.stream()
                        .flatMap(offering -> offering.grantsGroups().stream())
                        .map(GroupId::value)
                        .toList());
        List<Place> grants = new ArrayList<>();
        List<FilePlace> files = new ArrayList<>();
        for (Offering offering : offerings) {
            long id = ids.of(offering.id().value());
            offering.grantsGroups()
                    .forEach(group -> grants.add(new Place(id, grants.size(), groups.of(group.value()))));
            offering.files().forEach(file -> files.add(new FilePlace(id, files.size(), file)));
        }
        sql.batch(
                INSERT_GROUP,
                grants,
                (params, place) ->
                        params.number(place.of()).integer(place.number()).number(place.what()));
        sql.batch(
                INSERT_FILE,
                files,
                (params, place) ->
                        params.number(place.of()).integer(place.number()).text(place.name()));
    }

    private record FilePlace(long of, int number, String name) {}
}
