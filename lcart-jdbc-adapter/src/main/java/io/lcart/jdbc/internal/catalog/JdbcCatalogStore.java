package io.lcart.jdbc.internal.catalog;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Params;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.CatalogStore;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Courses and offerings in SQL. */
public final class JdbcCatalogStore implements CatalogStore {

    private static final String FIND =
            "select host_key, title, certificate, certificate_months from lcart_course where host_key {in}";
    private static final String FIND_PREREQUISITES = """
            select c.host_key, r.host_key
            from lcart_course c
            join lcart_prerequisite p on p.course_id = c.id
            join lcart_course r on r.id = p.required_id
            where c.host_key {in}
            order by p.place_no
            """;
    private static final String INSERT =
            "insert into lcart_course (title, certificate, certificate_months, host_key) values (?, ?, ?, ?)";
    private static final String UPDATE =
            "update lcart_course set title = ?, certificate = ?, certificate_months = ? where id = ?";
    private static final String DELETE_PREREQUISITES = "delete from lcart_prerequisite where course_id {in}";
    private static final String INSERT_PREREQUISITE =
            "insert into lcart_prerequisite (course_id, place_no, required_id) values (?, ?, ?)";

    private final Sql sql;
    private final Offerings offerings;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcCatalogStore(Sql sql) {
        this.sql = sql;
        this.offerings = new Offerings(sql);
    }

    @Override
    public Map<CourseId, Course> courses(Collection<CourseId> ids) {
        Map<CourseId, Course> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, CourseId::value)) {
            Map<String, List<CourseId>> prerequisites = new HashMap<>();
            sql.query(FIND_PREREQUISITES)
                    .texts(chunk)
                    .each(row -> prerequisites
                            .computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(new CourseId(row.text())));
            sql.query(FIND).texts(chunk).each(row -> {
                CourseId id = new CourseId(row.text());
                found.put(
                        id,
                        new Course(
                                id,
                                row.text(),
                                prerequisites.getOrDefault(id.value(), List.of()),
                                row.flag(),
                                row.integerOrNull()));
            });
        }
        return found;
    }

    @Override
    public Map<OfferingId, Offering> offerings(Collection<OfferingId> ids) {
        return offerings.find(ids);
    }

    @Override
    public void insertCourses(List<Course> courses) {
        sql.batch(
                INSERT,
                courses,
                (params, course) -> values(params, course).text(course.id().value()));
        insertPrerequisites(courses, numbers(courses));
    }

    @Override
    public void updateCourses(List<Course> courses) {
        Numbers ids = numbers(courses);
        sql.batch(
                UPDATE,
                courses,
                (params, course) ->
                        values(params, course).number(ids.of(course.id().value())));
        List<Long> updated =
                courses.stream().map(course -> ids.of(course.id().value())).toList();
        for (List<Long> chunk : Chunks.of(updated)) {
            sql.query(DELETE_PREREQUISITES).numbers(chunk).update();
        }
        insertPrerequisites(courses, ids);
    }

    private static Params values(Params params, Course course) throws SQLException {
        return params.text(course.title()).flag(course.certificate()).integerOrNull(course.certificateMonths());
    }

    private Numbers numbers(List<Course> courses) {
        return Keyed.COURSE.require(
                sql,
                courses.stream()
                        .flatMap(course -> Stream.concat(Stream.of(course.id()), course.prerequisites().stream()))
                        .map(CourseId::value)
                        .toList());
    }

    private void insertPrerequisites(List<Course> courses, Numbers ids) {
        List<Place> places = new ArrayList<>();
        for (Course course : courses) {
            long id = ids.of(course.id().value());
            for (CourseId required : course.prerequisites()) {
                places.add(new Place(id, places.size(), ids.of(required.value())));
            }
        }
        sql.batch(
                INSERT_PREREQUISITE,
                places,
                (params, place) ->
                        params.number(place.of()).integer(place.number()).number(place.what()));
    }

    /** A place in an ordered list; the numbers only say which comes first. */
    record Place(long of, int number, long what) {}

    @Override
    public void insertOfferings(List<Offering> added) {
        offerings.insert(added);
    }

    @Override
    public void updateOfferings(List<Offering> updated) {
        offerings.update(updated);
    }
}
