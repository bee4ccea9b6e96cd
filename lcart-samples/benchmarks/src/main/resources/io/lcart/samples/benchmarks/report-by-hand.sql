select a.host_key, a.last_name, a.first_name, a.email, o.host_key, o.title, c.host_key, c.title,
    case when r.completed_at is not null then 'completed' when coalesce(g.percent_done, 0) > 0 then 'in-progress' else 'not-started' end,
    case when r.completed_at is not null then 100 else coalesce(g.percent_done, 0) end,
    r.score, r.completed_at, r.access_from, nullif(r.access_until, timestamptz '9999-12-31T23:59:59.999999Z')
from (
    select x.account_id, x.offering_id, min(x.access_from) as access_from, max(x.access_until) as access_until,
        max(x.completed_at) as completed_at, max(x.score) as score
    from (
        select e.account_id, e.offering_id, e.window_from as access_from, least(e.window_until, e.ended_at) as access_until,
            null::timestamptz as completed_at, null::decimal as score
        from lcart_access_entry e
        where exists (
            select 1 from lcart_access_period b where b.entry_id = e.id and b.valid_from <= timestamptz '2026-01-01T12:00:00Z')
        union all
        select d.account_id, d.offering_id, null, null, d.occurred_at, d.score
        from lcart_completion d
        where d.occurred_at <= timestamptz '2026-01-01T12:00:00Z' and d.withdrawn_at > timestamptz '2026-01-01T12:00:00Z') x
    where x.account_id <> 7 and x.account_id in (
        select m.account_id from lcart_membership m
        where m.group_id in (1, 2) and m.valid_until > timestamptz '2026-01-01T12:00:00Z')
    group by x.account_id, x.offering_id) r
join lcart_account a on a.id = r.account_id
join lcart_offering o on o.id = r.offering_id
left join lcart_course c on c.id = o.course_id
left join lcart_progress g on g.account_id = r.account_id and g.offering_id = r.offering_id
order by a.sort_key, a.host_key, o.host_key
