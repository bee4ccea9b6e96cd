select count(distinct r.account_id), count(*) filter (where r.completed_at is null and coalesce(g.percent_done, 0) = 0),
    count(*) filter (where r.completed_at is null and g.percent_done > 0), count(r.completed_at)
from (
    select x.account_id, x.offering_id, max(x.completed_at) as completed_at
    from (
        select e.account_id, e.offering_id, null::timestamptz as completed_at
        from lcart_access_entry e
        where exists (
            select 1 from lcart_access_period b where b.entry_id = e.id and b.valid_from <= timestamptz '2026-01-01T12:00:00Z')
        union all
        select d.account_id, d.offering_id, d.occurred_at
        from lcart_completion d
        where d.occurred_at <= timestamptz '2026-01-01T12:00:00Z' and d.withdrawn_at > timestamptz '2026-01-01T12:00:00Z') x
    where x.account_id <> 7 and x.account_id in (
        select m.account_id from lcart_membership m
        where m.group_id in (1, 2) and m.valid_until > timestamptz '2026-01-01T12:00:00Z')
    group by x.account_id, x.offering_id) r
left join lcart_progress g on g.account_id = r.account_id and g.offering_id = r.offering_id
