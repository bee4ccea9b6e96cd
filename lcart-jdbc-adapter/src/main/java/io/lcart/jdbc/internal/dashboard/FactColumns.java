package io.lcart.jdbc.internal.dashboard;

import io.lcart.spi.CappedCount;
import io.lcart.spi.dashboard.Fact;

/**
 * Each fact as an expression over one person {@code {me}} and one instant {@code {t}}. A count reads at most one row more than it can
 * tell, along an index that begins with the person.
 */
final class FactColumns {

    private static final int ENOUGH = CappedCount.LIMIT + 1;

    private FactColumns() {}

    static String of(Fact fact) {
        return switch (fact) {
            case ACCESS -> count("""
                    select distinct p.offering_id from lcart_access_period p
                    where p.account_id = {me} and p.valid_from <= {t} and p.valid_until > {t} and p.window_until > {t}""");
            case LIVE_SEAT -> exists("""
                    select 1 from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
                    where p.owner_id = {me} and p.valid_from <= {t} and p.valid_until > {t}
                    and s.supplied_at <= {t} and (s.state <> 'REVOKED' or s.state_since > {t})""");
            case AVAILABLE_SEAT -> availableSeats();
            case SEAT_POOL -> exists("""
                    select 1 from lcart_pool_tenure p
                    where p.owner_id = {me} and p.valid_from <= {t} and p.valid_until > {t}""");
            case GROUP_ADMIN -> exists("select 1 from administered");
            case MANAGER_LINK ->
                exists("select 1 from lcart_manager_link l where l.manager_id = {me} and l.linked_at <= {t}");
            case OPEN_INVITATION -> exists("""
                    select 1 from lcart_invitation i
                    where i.inviter_id = {me} and i.opened_at <= {t} and i.closed_at > {t} and i.expires_at > {t}""");
            case PERSON_IN_REACH -> peopleInReach();
            case INSTRUCTOR -> exists("""
                    select 1 from lcart_instructor i
                    where i.account_id = {me} and i.valid_from <= {t} and i.valid_until > {t}""");
            case ASSIGNED_OFFERING -> count("select 1 from assigned");
            case BADGE_AWARD -> count("""
                    select distinct w.badge_id from lcart_award w
                    where w.account_id = {me} and w.valid_from <= {t} and w.valid_until > {t}""");
            case COMPLETION -> count("""
                    select 1 from lcart_completion c
                    where c.account_id = {me} and c.occurred_at <= {t} and c.withdrawn_at > {t}""");
            case ORDER -> count("""
                    select 1 from lcart_order_state o
                    where o.customer_id = {me} and o.valid_from <= {t} and o.valid_until > {t}
                    and o.status <> 'ABANDONED'""");
            case TERMS_ACCEPTED -> exists("""
                    select 1 from lcart_terms_acceptance c
                    where c.account_id = {me} and c.terms_version = ? and c.accepted_at <= {t}""");
        };
    }

    private static String exists(String query) {
        return "case when exists (" + query + ") then 1 else 0 end";
    }

    private static String count(String query) {
        return "(select count(*) from (" + query + " limit " + ENOUGH + ") x)";
    }

    /** Seats that have been available since then; and those that came into their present state later but were available then. */
    private static String availableSeats() {
        return "(select count(*) from ((" + """
                    select 1 from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
                    where p.owner_id = {me} and p.valid_from <= {t} and p.valid_until > {t}
                    and s.state = 'AVAILABLE' and s.state_since <= {t}
                    limit""" + " " + ENOUGH + ") union all (" + """
                    select 1 from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
                    where p.owner_id = {me} and p.valid_from <= {t} and p.valid_until > {t}
                    and s.state_since > {t} and s.supplied_at <= {t} and s.claimed_at > {t}
                    and not exists (
                        select 1 from lcart_invitation i
                        where i.pool_id = s.pool_id and i.seat_no = s.seat_no and i.opened_at <= {t} and i.closed_at > {t})
                    limit""" + " " + ENOUGH + ")) x)";
    }

    /**
     * Three grounds. Each finds a person at one of several rows only, the first in some order, so that it may stop after the hundredth
     * person however large a group or a class is; no more than three times a hundred people are then told apart.
     * The fences keep a planner from turning "no earlier row" into a join that reads everything first. Where the database can, each group and
     * each class is asked for its own first hundred people, in the order of an index, so that a planner neither reads all of a large one nor
     * begins with everybody.
     */
    private static String peopleInReach() {
        return "(select count(*) from (("
                + """
                    select m.account_id from administered g
                    {each:m.account_id}lcart_membership m{of}m.group_id = g.group_id
                    {and}m.valid_from <= {t} and m.valid_until > {t} and m.account_id <> {me}
                    and not exists (
                        select 1 from lcart_membership m2 join administered g2 on g2.group_id = m2.group_id
                        where m2.account_id = m.account_id and m2.group_id < m.group_id
                        and m2.valid_from <= {t} and m2.valid_until > {t} {fence}) {end:m order by m.valid_until}
                    limit""" + " " + ENOUGH + ") union ("
                + """
                    select l.learner_id from lcart_manager_link l
                    where l.manager_id = {me} and l.linked_at <= {t}
                    and not exists (
                        select 1 from lcart_manager_link l2
                        where l2.manager_id = l.manager_id and l2.learner_id = l.learner_id and l2.linked_at <= {t}
                        and (l2.pool_id < l.pool_id or l2.pool_id = l.pool_id and l2.seat_no < l.seat_no) {fence})
                    limit""" + " " + ENOUGH + ") union ("
                + """
                    select p.account_id from assigned s
                    {each:p.account_id}lcart_access_period p{of}p.offering_id = s.offering_id
                    {and}p.valid_from <= {t} and p.valid_until > {t} and p.account_id <> {me}
                    and not exists (
                        select 1 from lcart_access_period p2 join assigned s2 on s2.offering_id = p2.offering_id
                        where p2.account_id = p.account_id and p2.entry_id < p.entry_id
                        and p2.valid_from <= {t} and p2.valid_until > {t} {fence}) {end:p order by p.valid_until}
                    limit""" + " " + ENOUGH + ")) x)";
    }
}
