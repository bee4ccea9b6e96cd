package io.lcart.jdbc.internal;

/** The laws of the stored data. The query of each finds what breaks it. */
enum Law {
    A1("The live seats of a pool are the sum of its ledger, and every seat came by an entry.", """
            select p.host_key as pool, l.supplied, s.live, l.brought, s.seats
            from lcart_seat_pool p
            left join (
                select pool_id, sum(seats) as supplied, sum(case when seats > 0 then seats else 0 end) as brought
                from lcart_seat_supply group by pool_id) l on l.pool_id = p.id
            left join (
                select pool_id, sum(case when state = 'REVOKED' then 0 else 1 end) as live, count(*) as seats
                from lcart_seat group by pool_id) s on s.pool_id = p.id
            where coalesce(l.supplied, 0) <> coalesce(s.live, 0) or coalesce(l.brought, 0) <> coalesce(s.seats, 0)
            """),
    A2("A seat's story is a legal path and ends in the state that is stored.", """
            select p.host_key as pool, s.seat_no, s.state, x.problem
            from (
                select pool_id, seat_no, 'no such state' as problem from lcart_seat
                where state not in ('AVAILABLE', 'INVITED', 'CLAIMED', 'REVOKED')
                union all
                select pool_id, seat_no, 'is not claimed but has a holder' from lcart_seat
                where state in ('AVAILABLE', 'INVITED') and (holder_id is not null or claimed_at <> {open})
                union all
                select pool_id, seat_no, 'was claimed at no time, by nobody, or before it was there' from lcart_seat
                where state = 'CLAIMED' and (holder_id is null or claimed_at = {open})
                or state = 'REVOKED' and (holder_id is null) <> (claimed_at = {open})
                or state in ('CLAIMED', 'REVOKED') and claimed_at < supplied_at
                union all
                select pool_id, seat_no, 'came into its state at another time' from lcart_seat
                where state = 'CLAIMED' and state_since <> claimed_at
                or state = 'REVOKED' and claimed_at <> {open} and state_since < claimed_at
                or state_since < supplied_at
                union all
                select s.pool_id, s.seat_no, 'is revoked without a withdrawal, or withdrawn without being revoked'
                from lcart_seat s
                left join lcart_seat_supply l
                    on l.pool_id = s.pool_id and l.seat_no = s.seat_no and l.kind = 'WITHDRAWN'
                where (s.state = 'REVOKED' and s.claimed_at <> {open}) <> (l.id is not null)
                union all
                select r.pool_id, r.seat_no, 'is revoked without a refund of that instant, or with one of other seats'
                from (
                    select pool_id, state_since, min(seat_no) as seat_no, count(*) as seats from lcart_seat
                    where state = 'REVOKED' and claimed_at = {open}
                    group by pool_id, state_since) r
                left join (
                    select pool_id, supplied_at, -sum(seats) as seats from lcart_seat_supply
                    where kind = 'REFUNDED'
                    group by pool_id, supplied_at) l on l.pool_id = r.pool_id and l.supplied_at = r.state_since
                where r.seats <> coalesce(l.seats, 0)
                union all
                select s.pool_id, s.seat_no, 'is invited without an open invitation, or has one without being invited'
                from lcart_seat s
                left join lcart_invitation i on i.pool_id = s.pool_id and i.seat_no = s.seat_no and i.closed_at = {open}
                where (s.state = 'INVITED' and (i.id is null or i.opened_at <> s.state_since))
                or (s.state <> 'INVITED' and i.id is not null)
                union all
                select i.pool_id, i.seat_no, 'has an invitation out of its time'
                from lcart_invitation i
                join lcart_seat s on s.pool_id = i.pool_id and s.seat_no = i.seat_no
                where i.closed_at < i.opened_at or i.opened_at < s.supplied_at
                or (i.closed_at > s.claimed_at)
                or (s.state in ('AVAILABLE', 'REVOKED') and s.claimed_at = {open} and i.closed_at > s.state_since)
                union all
                select i.pool_id, i.seat_no, 'has two invitations at one time'
                from lcart_invitation i
                join lcart_invitation n on n.pool_id = i.pool_id and n.seat_no = i.seat_no and n.id > i.id
                where n.opened_at < i.closed_at
                ) x
            join lcart_seat s on s.pool_id = x.pool_id and s.seat_no = x.seat_no
            join lcart_seat_pool p on p.id = s.pool_id
            order by p.id, s.seat_no
            """),
    A3("A seat is claimed once, by one invitation at most, and each claim gives access once.", """
            select x.pool, x.seat_no, x.holder, x.claims, x.accepted, x.entries
            from (
                select p.host_key as pool, i.seat_no, null as holder, null as claims, count(*) as accepted, null as entries
                from lcart_invitation i
                join lcart_seat_pool p on p.id = i.pool_id
                join lcart_seat s on s.pool_id = i.pool_id and s.seat_no = i.seat_no
                where i.end_reason = 'CLAIMED'
                group by p.host_key, i.seat_no, s.claimed_at
                having count(*) > 1 or max(i.closed_at) <> s.claimed_at
                union all
                select p.host_key, null, a.host_key, y.claims, null, y.entries
                from (
                    select pool_id, account_id, sum(claims) as claims, sum(entries) as entries
                    from (
                        select s.pool_id, s.holder_id as account_id, 1 as claims, 0 as entries
                        from lcart_seat s where s.claimed_at <> {open} and s.holder_id is not null
                        union all
                        select q.id, e.account_id, 0, 1
                        from lcart_access_entry e join lcart_seat_pool q on q.host_key = e.source_key
                        where e.source_kind = 'SEAT') z
                    group by pool_id, account_id
                    having sum(claims) <> sum(entries)) y
                join lcart_seat_pool p on p.id = y.pool_id
                join lcart_account a on a.id = y.account_id) x
            """),
    A4("A person holds one live seat of a pool at most, and the seat's live key says so.", """
            select p.host_key as pool, a.host_key as holder, count(*) as seats, min(s.live_key) as live_key
            from lcart_seat s
            join lcart_seat_pool p on p.id = s.pool_id
            left join lcart_account a on a.id = s.holder_id
            where s.state = 'CLAIMED' or s.live_key is not null
            group by p.host_key, a.host_key
            having count(*) > 1 or sum(case
                when s.state = 'CLAIMED' and s.live_key = concat(s.pool_id, concat(':', s.holder_id)) then 0 else 1 end) > 0
            """),
    A5("A code that was replaced, and an invitation that ended, leads to no later claim.", """
            select i.host_key as invitation, i.end_reason, i.closed_at, x.problem
            from (
                select id, 'is marked otherwise than it ended' as problem from lcart_invitation
                where (closed_at = {open}) <> (open_mark is not null) or (closed_at = {open}) <> (end_reason is null)
                union all
                select i.id, 'ended without a claim, at the instant of one'
                from lcart_invitation i
                join lcart_seat s on s.pool_id = i.pool_id and s.seat_no = i.seat_no
                where i.end_reason in ('REVOKED', 'EXPIRED') and s.claimed_at > i.opened_at and s.claimed_at < i.closed_at
                union all
                select i.id, 'was claimed, and its seat was not'
                from lcart_invitation i
                join lcart_seat s on s.pool_id = i.pool_id and s.seat_no = i.seat_no
                where i.end_reason = 'CLAIMED' and s.claimed_at = {open}
                union all
                select i.id, 'was claimed when all its codes were replaced'
                from lcart_invitation i join lcart_registration_code c on c.invitation_id = i.id
                where i.end_reason = 'CLAIMED'
                group by i.id, i.closed_at
                having max(c.replaced_at) < i.closed_at
                union all
                select c.invitation_id, 'has two codes, or one that is marked otherwise than it was replaced'
                from lcart_registration_code c
                group by c.invitation_id
                having sum(case when c.replaced_at = {open} then 1 else 0 end) > 1
                or sum(case when (c.replaced_at = {open}) <> (c.live_mark is not null) then 1 else 0 end) > 0) x
            join lcart_invitation i on i.id = x.id
            """),
    A8("An order line brings its seats once, numbered from 1 without a gap.", """
            select x.source, x.pools, x.seats, x.last_seat
            from (
                select concat(o.host_key, concat(' line ', p.line_no)) as source, count(*) as pools, null as seats, null as last_seat
                from lcart_seat_pool p join lcart_order o on o.id = p.order_id
                group by o.host_key, p.line_no
                having count(*) > 1
                union all
                select p.host_key, null, count(*), max(s.seat_no)
                from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
                group by p.host_key
                having count(*) <> max(s.seat_no) or min(s.seat_no) <> 1) x
            """),
    B1("A command is carried out once, and has one result; a refund of seats is made once.", """
            select command_key, count(*) as results, min(fingerprint) as fingerprint
            from lcart_command
            group by command_key
            having count(*) > 1 or min(fingerprint) = ''
            union all
            select refund_key, count(*), 'refund'
            from lcart_seat_supply
            where kind = 'REFUNDED'
            group by refund_key
            having count(*) > 1 or refund_key is null
            """),
    E1("Points are given once for one thing, and once for one event, which happened and was not undone.", """
            select a.host_key as account, x.given_for, x.problem
            from (
                select account_id, award_key as given_for, 'is given for twice' as problem from lcart_points_entry
                where live_mark = 1
                group by account_id, award_key
                having count(*) > 1
                union all
                select min(account_id), event_key, 'gives twice' from lcart_points_entry
                where live_mark = 1
                group by event_key
                having count(*) > 1
                union all
                select e.account_id, e.event_key, 'is no event of the person and that instant, or gives points and is undone'
                from lcart_points_entry e
                left join lcart_activity v
                    on v.event_key = e.event_key and v.account_id = e.account_id and v.occurred_at = e.occurred_at
                where v.event_key is null or (e.live_mark = 1 and v.withdrawn_at <> {open})) x
            join lcart_account a on a.id = x.account_id
            """),
    E4(
            "Points that are taken back are those that were given, once, and a line of the ledger is marked as it stands.",
            """
            select a.host_key as account, e.event_key, e.points, x.problem
            from (
                select r.id, 'takes back nothing, or something else' as problem
                from lcart_points_entry r
                left join lcart_points_entry o
                    on o.id = r.reverses_id and o.account_id = r.account_id and o.event_key = r.event_key
                    and o.award_key = r.award_key and o.occurred_at = r.occurred_at and o.points = -r.points
                    and o.reverses_id is null
                where r.reverses_id is not null and o.id is null
                union all
                select reverses_id, 'is taken back twice' from lcart_points_entry
                where reverses_id is not null
                group by reverses_id
                having count(*) > 1
                union all
                select e.id, 'is marked otherwise than it stands'
                from lcart_points_entry e
                left join (
                    select distinct reverses_id from lcart_points_entry where reverses_id is not null) r
                    on r.reverses_id = e.id
                where (e.live_mark is not null) <> (e.reverses_id is null and r.reverses_id is null)) x
            join lcart_points_entry e on e.id = x.id
            join lcart_account a on a.id = e.account_id
            order by e.id
            """),
    E6("Nobody has less than no points, or more than can be counted exactly.", """
            select a.host_key as account, sum(e.points) as points
            from lcart_points_entry e join lcart_account a on a.id = e.account_id
            group by a.host_key
            having sum(e.points) < 0 or sum(e.points) > 9007199254740992
            """),
    E2("Everybody has a standing, it is the sum of the ledger, and its change is one that was counted.", """
            select a.host_key as account, s.points, coalesce(e.points, 0) as ledger, s.change_no
            from lcart_account a
            left join lcart_standing s on s.account_id = a.id
            left join lcart_standing_counter c on c.shard_no = s.shard_no
            left join (
                select account_id, sum(points) as points, max(case when live_mark = 1 then occurred_at end) as reached_at
                from lcart_points_entry group by account_id) e on e.account_id = a.id
            where s.account_id is null or s.points <> coalesce(e.points, 0) or s.reached_at <> coalesce(e.reached_at, a.created_at)
            or s.shard_no <> mod(a.id, 16) or c.last_no is null or s.change_no < 1 or s.change_no > c.last_no
            """),
    I("A message has an id of its own, and none is delivered before an earlier one of its subject.", """
            select x.message, x.problem
            from (
                select message_key as message, 'stands there twice' as problem
                from lcart_outbox group by message_key having count(*) > 1
                union all
                select l.message_key, 'was delivered before an earlier one'
                from lcart_outbox l
                where l.delivered = true and exists (
                    select 1 from lcart_outbox e
                    where e.subject_key = l.subject_key and e.id < l.id and e.delivered = false)) x
            """),
    J1("Every column that may hold personal data is declared.", """
            select table_name as table_name, column_name as column_name
            from information_schema.columns
            where table_schema = {schema}
            and (table_name like 'lcart!_%' escape '!' or table_name like 'LCART!_%' escape '!')
            and (data_type like '%char%' or data_type like '%CHAR%' or data_type like '%text%')
            order by table_name, column_name
            """),
    L1(
            "A completion has one certificate in force at most, of whoever completed it, and none once it is withdrawn or if it is a waiver.",
            """
            select f.host_key as certificate, x.problem
            from (
                select id, 'is marked otherwise than it ended' as problem from lcart_certificate
                where (ended_at = {open}) <> (live_mark is not null) or (ended_at = {open}) <> (end_kind is null)
                or ended_at < issued_at
                union all
                select f.id, 'is in force beside another one'
                from lcart_certificate f
                join lcart_certificate n on n.completion_id = f.completion_id and n.id <> f.id
                where f.ended_at = {open} and n.ended_at = {open}
                union all
                select f.id, 'is of another person than the completion'
                from lcart_certificate f join lcart_completion c on c.id = f.completion_id
                where c.account_id <> f.account_id
                union all
                select f.id, 'is in force, and its completion is withdrawn or a waiver'
                from lcart_certificate f join lcart_completion c on c.id = f.completion_id
                where f.ended_at = {open} and (c.withdrawn_at <> {open} or c.waiver_reason is not null)) x
            join lcart_certificate f on f.id = x.id
            order by f.id
            """),
    L2(
            "A certificate takes the place of one at most, which had ended, and nothing is superseded but by another one.",
            """
            select f.host_key as certificate, f.replaces_key, x.problem
            from (
                select f.id, 'takes the place of none, or of one in force, of another person or of a later day' as problem
                from lcart_certificate f
                left join lcart_certificate o on o.host_key = f.replaces_key and o.account_id = f.account_id
                    and o.ended_at <= f.issued_at and o.id < f.id
                where f.replaces_key is not null and o.id is null
                union all
                select o.id, 'is superseded by none, or by two'
                from lcart_certificate o
                left join lcart_certificate n on n.replaces_key = o.host_key
                where o.end_kind = 'SUPERSEDED' or n.id is not null
                group by o.id
                having count(n.id) <> 1) x
            join lcart_certificate f on f.id = x.id
            order by f.id
            """),
    L3("A certificate shows its own number, and has the signature of a named key.", """
            select host_key as certificate, key_name
            from lcart_certificate
            where document_text not like concat('%"serial":"', concat(host_key, '"%'))
            or char_length(signature) <> 86 or key_name = ''
            order by id
            """);

    private final String sentence;
    private final String query;

    Law(String sentence, String query) {
        this.sentence = sentence;
        this.query = query;
    }

    String sentence() {
        return sentence;
    }

    String query() {
        return query;
    }
}
