-- TERMS_ACCEPTED CONFIGURATION
select id, first_name, last_name, email, locale, status, created_at,
    cast(exists (select from lcart_terms_acceptance where account_id = a.id and terms_version = :terms and accepted_at <= :at) as int),
    (select coalesce(max(version_no), 0) from lcart_configuration)
from lcart_account a
where host_key = :person

-- groups
select false, g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
from lcart_membership m
join lcart_group g on g.id = m.group_id
join lcart_group_version v on v.group_id = m.group_id
where m.account_id = :me and m.valid_from <= :at and m.valid_until > :at and v.valid_from <= :at and v.valid_until > :at
union all
select true, g.host_key, v.valid_from, v.name, v.inherit_codes, v.priority, v.logo, v.welcome_message, v.high_score_board
from lcart_group g
join lcart_group_version v on v.group_id = g.id
where g.host_key = :group and v.valid_from <= :at and v.valid_until > :at

-- ACCESS
select count(*) from (select distinct offering_id from lcart_access_period
    where account_id = :me and valid_from <= :at and valid_until > :at and window_until > :at limit 100) x

-- LIVE_SEAT AVAILABLE_SEAT SEAT_POOL
select cast(exists (select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
        where p.owner_id = :me and p.valid_from <= :at and p.valid_until > :at
        and s.supplied_at <= :at and (s.state <> 'REVOKED' or s.state_since > :at)) as int),
    (select count(*) from ((select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
        where p.owner_id = :me and p.valid_from <= :at and p.valid_until > :at
        and s.state = 'AVAILABLE' and s.state_since <= :at limit 100)
        union all (select from lcart_pool_tenure p join lcart_seat s on s.pool_id = p.pool_id
        where p.owner_id = :me and p.valid_from <= :at and p.valid_until > :at
        and s.state_since > :at and s.supplied_at <= :at and s.claimed_at > :at
        and not exists (select from lcart_invitation i where i.pool_id = s.pool_id and i.seat_no = s.seat_no
            and i.opened_at <= :at and i.closed_at > :at) limit 100)) x),
    cast(exists (select from lcart_pool_tenure where owner_id = :me and valid_from <= :at and valid_until > :at) as int)

-- GROUP_ADMIN
select cast(exists (select from lcart_group_admin a join lcart_group_version v on v.group_id = a.group_id
        where a.account_id = :me and a.valid_from <= :at and a.valid_until > :at
        and v.valid_from <= :at and v.valid_until > :at) as int)

-- MANAGER_LINK OPEN_INVITATION
select cast(exists (select from lcart_manager_link where manager_id = :me and linked_at <= :at) as int),
    cast(exists (select from lcart_invitation
        where inviter_id = :me and opened_at <= :at and closed_at > :at and expires_at > :at) as int)

-- PERSON_IN_REACH
select count(*) from (
    (select distinct m.account_id from lcart_group_admin a
        join lcart_group_version v on v.group_id = a.group_id
        cross join lateral (select account_id from lcart_membership
            where group_id = a.group_id and valid_from <= :at and valid_until > :at and account_id <> :me limit 100) m
        where a.account_id = :me and a.valid_from <= :at and a.valid_until > :at
        and v.valid_from <= :at and v.valid_until > :at limit 100)
    union
    (select distinct learner_id from lcart_manager_link where manager_id = :me and linked_at <= :at limit 100)
    union
    (select distinct p.account_id from lcart_instructor i
        join lcart_instructor_assignment s on s.account_id = i.account_id
        cross join lateral (select distinct account_id from lcart_access_period
            where offering_id = s.offering_id and valid_from <= :at and valid_until > :at and account_id <> :me
            limit 100) p
        where i.account_id = :me and i.valid_from <= :at and i.valid_until > :at
        and s.valid_from <= :at and s.valid_until > :at limit 100)
    limit 100) x

-- INSTRUCTOR ASSIGNED_OFFERING
select cast(exists (select from lcart_instructor where account_id = :me and valid_from <= :at and valid_until > :at) as int),
    (select count(*) from (select from lcart_instructor i join lcart_instructor_assignment s on s.account_id = i.account_id
        where i.account_id = :me and i.valid_from <= :at and i.valid_until > :at
        and s.valid_from <= :at and s.valid_until > :at limit 100) x)

-- BADGE_AWARD
select count(*) from (select distinct badge_id from lcart_award
    where account_id = :me and valid_from <= :at and valid_until > :at limit 100) x

-- COMPLETION
select count(*) from (select from lcart_completion
    where account_id = :me and occurred_at <= :at and withdrawn_at > :at limit 100) x

-- ORDER
select count(*) from (select from lcart_order_state
    where customer_id = :me and valid_from <= :at and valid_until > :at and status <> 'ABANDONED' limit 100) x

-- POINTS
select coalesce(sum(points), 0) from lcart_points_entry where account_id = :me and occurred_at <= :at
