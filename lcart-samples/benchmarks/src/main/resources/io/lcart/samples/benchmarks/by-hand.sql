select f.*, g.*
from (
    select me.*,
        (select count(*) from (select distinct offering_id from lcart_access_period
            where account_id = me.id and valid_from <= me.t and valid_until > me.t and window_until > me.t limit 100) x),
        cast(exists (select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
            where p.owner_id = me.id and p.valid_from <= me.t and p.valid_until > me.t
            and s.supplied_at <= me.t and (s.state <> 'REVOKED' or s.state_since > me.t)) as int),
        (select count(*) from ((select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
            where p.owner_id = me.id and p.valid_from <= me.t and p.valid_until > me.t
            and s.state = 'AVAILABLE' and s.state_since <= me.t limit 100)
            union all (select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
            where p.owner_id = me.id and p.valid_from <= me.t and p.valid_until > me.t
            and s.state_since > me.t and s.supplied_at <= me.t and s.claimed_at > me.t
            and not exists (select from lcart_invitation i where i.pool_id = s.pool_id and i.seat_no = s.seat_no
                and i.opened_at <= me.t and i.closed_at > me.t) limit 100)) x),
        cast(exists (select from lcart_pool_tenure where owner_id = me.id and valid_from <= me.t and valid_until > me.t) as int),
        cast(exists (select from lcart_group_admin a join lcart_group_version v on v.group_id = a.group_id
            where a.account_id = me.id and a.valid_from <= me.t and a.valid_until > me.t
            and v.valid_from <= me.t and v.valid_until > me.t) as int),
        cast(exists (select from lcart_manager_link where manager_id = me.id and linked_at <= me.t) as int),
        cast(exists (select from lcart_invitation
            where inviter_id = me.id and opened_at <= me.t and closed_at > me.t and expires_at > me.t) as int),
        (select count(*) from (
            (select distinct m.account_id from lcart_group_admin a
                join lcart_group_version v on v.group_id = a.group_id
                cross join lateral (select account_id from lcart_membership
                    where group_id = a.group_id and valid_from <= me.t and valid_until > me.t and account_id <> me.id limit 100) m
                where a.account_id = me.id and a.valid_from <= me.t and a.valid_until > me.t
                and v.valid_from <= me.t and v.valid_until > me.t limit 100)
            union
            (select distinct learner_id from lcart_manager_link where manager_id = me.id and linked_at <= me.t limit 100)
            union
            (select distinct p.account_id from lcart_instructor i
                join lcart_instructor_assignment s on s.account_id = i.account_id
                cross join lateral (select distinct account_id from lcart_access_period
                    where offering_id = s.offering_id and valid_from <= me.t and valid_until > me.t and account_id <> me.id
                    limit 100) p
                where i.account_id = me.id and i.valid_from <= me.t and i.valid_until > me.t
                and s.valid_from <= me.t and s.valid_until > me.t limit 100)
            limit 100) x),
        cast(exists (select from lcart_instructor where account_id = me.id and valid_from <= me.t and valid_until > me.t) as int),
        (select count(*) from (select from lcart_instructor i join lcart_instructor_assignment s on s.account_id = i.account_id
            where i.account_id = me.id and i.valid_from <= me.t and i.valid_until > me.t
            and s.valid_from <= me.t and s.valid_until > me.t limit 100) x),
        (select count(*) from (select distinct badge_id from lcart_award
            where account_id = me.id and valid_from <= me.t and valid_until > me.t limit 100) x),
        (select count(*) from (select from lcart_completion
            where account_id = me.id and occurred_at <= me.t and withdrawn_at > me.t limit 100) x),
        (select count(*) from (select from lcart_order_state
            where customer_id = me.id and valid_from <= me.t and valid_until > me.t and status <> 'ABANDONED' limit 100) x),
        cast(exists (select from lcart_terms_acceptance where account_id = me.id and terms_version = :terms and accepted_at <= me.t) as int),
        (select coalesce(sum(points), 0) from lcart_points_entry where account_id = me.id and occurred_at <= me.t),
        (select coalesce(max(version_no), 0) from lcart_configuration)
    from (
        select id, first_name, last_name, email, locale, status, created_at, cast(:at as timestamptz) as t
        from lcart_account
        where host_key = :person) me
    -- why: else the facts are counted again for every group
    offset 0) f
left join lateral (
    select false, g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
    from lcart_membership m
    join lcart_group g on g.id = m.group_id
    join lcart_group_version v on v.group_id = m.group_id
    where m.account_id = f.id and m.valid_from <= f.t and m.valid_until > f.t and v.valid_from <= f.t and v.valid_until > f.t
    union all
    select true, g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
    from lcart_group g
    join lcart_group_version v on v.group_id = g.id
    where g.host_key = :group and v.valid_from <= f.t and v.valid_until > f.t) g on true
