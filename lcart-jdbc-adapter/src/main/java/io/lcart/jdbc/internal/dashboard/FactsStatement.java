package io.lcart.jdbc.internal.dashboard;

import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The text of the one statement behind a dashboard: the person with all facts, once for each row of a list that holds what comes in any
 * number, as groups and courses. Which lists there are depends on the site's rules alone, so a site has one text or two.
 *
 * @param terms whether the site has terms of use
 * @param defaultGroup whether it has a default group
 * @param accessCourses whether its rules ask for access to courses
 * @param completionCourses whether they ask for completions of courses
 * @param orders whether they ask for orders
 * @param orderedOfferings whether they ask for orders of certain offerings
 */
record FactsStatement(
        boolean terms,
        boolean defaultGroup,
        boolean accessCourses,
        boolean completionCourses,
        boolean orders,
        boolean orderedOfferings) {

    /** What a row of the list is. */
    enum Kind {
        GROUP,
        DEFAULT_GROUP,
        ACCESS,
        COMPLETION,
        ORDER,
        ORDERED_OFFERING
    }

    private static final String PERSON = """
            with me as (
                select id, host_key, first_name, last_name, email, email_key, locale, status, created_at,
                    cast(? as {instant}) as t{volatile}
                from lcart_account where host_key = ?),
            administered as (
                select g.group_id
                from me
                join lcart_group_admin g on g.account_id = me.id
                join lcart_group_version v on v.group_id = g.group_id
                where g.valid_from <= me.t and g.valid_until > me.t and v.valid_from <= me.t and v.valid_until > me.t),
            assigned as (
                select s.offering_id
                from me
                join lcart_instructor i on i.account_id = me.id
                join lcart_instructor_assignment s on s.account_id = me.id
                where i.valid_from <= me.t and i.valid_until > me.t and s.valid_from <= me.t and s.valid_until > me.t)
            """;
    private static final String FACTS = """
            select f.*, r.* from (
                select a.host_key, a.first_name, a.last_name, a.email, a.email_key, a.locale, a.status, a.created_at,
                    a.id, a.t,
                    %s,
                    (select sum(c.points) from lcart_points_entry c where c.account_id = {me} and c.occurred_at <= {t}),
                    (select max(version_no) from lcart_configuration)
                from me a {fence}) f
            left join {lateral} (%s) r on 1 = 1
            """;
    private static final String GROUPS = """
            select 'GROUP' as kind, g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo,
                v.welcome_message, v.high_score_board, g.id as place_no
            from lcart_membership m
            join lcart_group g on g.id = m.group_id
            join lcart_group_version v on v.group_id = m.group_id
            where m.account_id = {row.me} and m.valid_from <= {row.t} and m.valid_until > {row.t}
            and v.valid_from <= {row.t} and v.valid_until > {row.t}
            """;
    private static final String DEFAULT_GROUP = """
            union all
            select 'DEFAULT_GROUP', g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo,
                v.welcome_message, v.high_score_board, g.id
            from lcart_group g
            join lcart_group_version v on v.group_id = g.id
            where g.host_key = ? and v.valid_from <= {row.t} and v.valid_until > {row.t}
            """;
    // why a sub-query for each: a person has a handful of entries, and a join would read the whole catalog
    private static final String ACCESS = """
            union all
            select distinct 'ACCESS', x.found_key, {no instant}, '', false, 0, '', '', false, 0
            from (
                select (select c.host_key from lcart_offering o join lcart_course c on c.id = o.course_id
                    where o.id = p.offering_id and c.host_key {in}) as found_key
                from lcart_access_period p
                where p.account_id = {row.me} and p.valid_from <= {row.t} and p.valid_until > {row.t}
                and p.window_until > {row.t} {fence}) x
            where x.found_key is not null
            """;
    private static final String COMPLETION = """
            union all
            select distinct 'COMPLETION', x.found_key, {no instant}, '', false, 0, '', '', false, 0
            from (
                select (select c.host_key from lcart_offering o join lcart_course c on c.id = o.course_id
                    where o.id = d.offering_id and c.host_key {in}) as found_key
                from lcart_completion d
                where d.account_id = {row.me} and d.occurred_at <= {row.t} and d.withdrawn_at > {row.t} {fence}) x
            where x.found_key is not null
            """;
    private static final String ORDERS = """
            union all
            select distinct 'ORDER', s.status, {no instant}, '', false, 0, '', '', false, 0
            from lcart_order_state s
            where s.customer_id = {row.me} and s.valid_from <= {row.t} and s.valid_until > {row.t}
            """;
    private static final String ORDERED_OFFERINGS = """
            union all
            select distinct 'ORDERED_OFFERING', x.found_key, {no instant}, x.status, false, 0, '', '', false, 0
            from (
                select s.status, (select o.host_key from lcart_offering o
                    where o.id = l.offering_id and o.host_key {in}) as found_key
                from lcart_order_state s
                join lcart_order_line l on l.order_id = s.order_id
                where s.customer_id = {row.me} and s.valid_from <= {row.t} and s.valid_until > {row.t} {fence}) x
            where x.found_key is not null
            """;

    static FactsStatement of(DashboardQuery query) {
        return new FactsStatement(
                query.termsVersion() != null,
                query.defaultGroup() != null,
                !query.accessCourses().isEmpty(),
                !query.completionCourses().isEmpty(),
                query.orders().stream().anyMatch(probe -> probe.offering() == null),
                query.orders().stream().anyMatch(probe -> probe.offering() != null));
    }

    /**
     * The text, with marks for what a dialect says differently.
     *
     * @return the parameters are, in order: the instant, the account; terms version; default group; courses of access; courses of
     *     completion; offerings of orders; each as far as this statement has it
     */
    String text() {
        String facts = Arrays.stream(Fact.values())
                .map(fact -> fact == Fact.TERMS_ACCEPTED && !terms ? "0" : FactColumns.of(fact))
                .collect(Collectors.joining(",\n"));
        String rows = GROUPS
                + (defaultGroup ? DEFAULT_GROUP : "")
                + (accessCourses ? ACCESS : "")
                + (completionCourses ? COMPLETION : "")
                + (orders ? ORDERS : "")
                + (orderedOfferings ? ORDERED_OFFERINGS : "");
        return PERSON + FACTS.formatted(facts, rows);
    }
}
