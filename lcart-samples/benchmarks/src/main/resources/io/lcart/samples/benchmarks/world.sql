-- A training business of {people} people as of 2026-01-01T12:00Z, written straight into the tables. Row n of a table has the id n. Few
-- people have much and most have little: of 1000 people one has 500 access entries, nine 99, ninety 29, three hundred 12, the others 1 to 7.
-- Rows are written in the order of time, not of people, so that one person's rows lie on many pages.

-- why: one million foreign keys need no proof here
set session_replication_role = replica;

select setseed(0.25);

insert into lcart_account (host_key, first_name, last_name, sort_key, email, email_key, status, created_at)
select 'person-' || p, 'First' || p, 'Last' || p, 'last' || p || chr(1) || 'first' || p, 'Person' || p || '@example.org', 'person' || p || '@example.org', 'ACTIVE',
    timestamptz '2023-01-01Z' + p * interval '10 minutes'
from generate_series(1, {people}) p;

insert into lcart_terms_acceptance (account_id, terms_version, accepted_at)
select p, version, timestamptz '2025-06-01Z'
from generate_series(1, {people}) p, unnest(array ['v1', 'v2']) version
where version = 'v1' or p % 5 < 4;

-- groups: everybody is in the first, every second person in the second; six of ten in one more, two of ten in another; three of a hundred
-- left; person 7 administers the first two, one person of a hundred one of the others

insert into lcart_group (host_key)
select 'group-' || g from generate_series(1, 200) g;

insert into lcart_group_version (group_id, valid_from, valid_until, name, inherit_codes, priority, logo, welcome_message, high_score_board)
select g, valid_from, valid_until, 'Group ' || g, g % 3 = 0, g, '/logos/' || g || '.svg', 'Welcome to group ' || g || '.', g % 2 = 0
from generate_series(1, 200) g, (values
    (timestamptz '2023-01-01Z', timestamptz '2024-01-01Z'),
    (timestamptz '2024-01-01Z', timestamptz '9999-12-31T23:59:59.999999Z')) version (valid_from, valid_until);

insert into lcart_membership (account_id, group_id, valid_from, valid_until)
select p, case i when 1 then 1 when 2 then 2 when 3 then 3 + p % 198 else 3 + (p + 99) % 198 end, timestamptz '2024-02-01Z',
    case when random() < 0.03 then timestamptz '2025-02-01Z' else timestamptz '9999-12-31T23:59:59.999999Z' end
from generate_series(1, 4) i, generate_series(1, {people}) p
where i = 1 or i = 2 and p % 2 = 0 or i = 3 and p % 10 < 6 or i = 4 and p % 10 < 2;

insert into lcart_group_admin (account_id, group_id, valid_from, valid_until)
select p, case p when 7 then i else 3 + p % 198 end, timestamptz '2024-02-01Z', timestamptz '9999-12-31T23:59:59.999999Z'
from generate_series(1, 2) i, generate_series(1, {people}) p
where p % 100 = 7 and (i = 1 or p = 7);

-- catalog: 1000 courses, two offerings of each, a few of them popular; one person of 200 teaches twenty

insert into lcart_course (host_key, title, certificate)
select 'course-' || c, 'Course ' || c, true from generate_series(1, 1000) c;

insert into lcart_offering (host_key, course_id, title, kind, registration_codes)
select 'offering-' || o, 1 + o % 1000, 'Offering ' || o, 'SELF_PACED', true from generate_series(1, 2000) o;

insert into lcart_instructor (account_id, valid_from, valid_until, can_email, can_change_scores)
select p, timestamptz '2024-01-01Z', timestamptz '9999-12-31T23:59:59.999999Z', true, true
from generate_series(1, {people}) p
where p % 200 = 11;

insert into lcart_instructor_assignment (account_id, offering_id, valid_from, valid_until)
select p, 1 + (p * 13 + i * 97) % 2000, timestamptz '2024-01-01Z', timestamptz '9999-12-31T23:59:59.999999Z'
from generate_series(1, 20) i, generate_series(1, {people}) p
where p % 200 = 11;

-- access: one of twenty was cancelled, three of a hundred were suspended for ten days, three of four last a year

create temporary table enrolment on commit drop as
select row_number() over (order by i, p) as entry, p as account,
    case when p % 1000 = 0 then 4 * i else 1 + floor(2000 * power(((p * 31 + i * 7) % 2000) / 2000.0, 2))::int end as offering,
    timestamptz '2026-01-01Z' - random() * interval '900 days' as given,
    random() as fate, random() as length
from generate_series(1, {people}) p,
    lateral generate_series(1, case
        when p % 1000 = 0 then 500 when p % 1000 < 10 then 99 when p % 1000 < 100 then 29 when p % 1000 < 400 then 12
        else 1 + p % 7 end) i;

insert into lcart_access_entry (host_key, account_id, offering_id, source_kind, source_key, window_from, window_until, given_at,
    ended_at)
select 'entry-' || entry, account, offering, 'ORDER', 'order-' || entry, given,
    case when length < 0.25 then timestamptz '9999-12-31T23:59:59.999999Z' else given + interval '365 days' end, given,
    timestamptz '9999-12-31T23:59:59.999999Z'
from enrolment
order by entry;

insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
select entry, account, offering,
    case when length < 0.25 then timestamptz '9999-12-31T23:59:59.999999Z' else given + interval '365 days' end,
    given,
    case when fate < 0.08 then given + interval '10 days' else timestamptz '9999-12-31T23:59:59.999999Z' end
from enrolment
order by entry;

insert into lcart_access_period (entry_id, account_id, offering_id, window_until, valid_from, valid_until)
select entry, account, offering,
    case when length < 0.25 then timestamptz '9999-12-31T23:59:59.999999Z' else given + interval '365 days' end,
    given + interval '20 days', timestamptz '9999-12-31T23:59:59.999999Z'
from enrolment
where fate < 0.03
order by entry;

insert into lcart_completion (host_key, account_id, offering_id, occurred_at, recorded_at, withdrawn_at, score, source)
select 'completion-' || entry, account, offering, given + interval '30 days', given + interval '30 days',
    case when fate > 0.99 then given + interval '40 days' else timestamptz '9999-12-31T23:59:59.999999Z' end, 80, 'QUIZ'
from enrolment
where entry % 5 < 2
order by entry;

-- commerce: one person of ten has ordered eleven times, the others once

create temporary table purchase on commit drop as
select row_number() over (order by i, p) as id, p as customer, timestamptz '2026-01-01Z' - random() * interval '900 days' as placed,
    random() as fate
from generate_series(1, {people}) p, lateral generate_series(1, case when p % 10 = 0 then 11 else 1 end) i;

insert into lcart_order (host_key, customer_id, placed_at, payment_type)
select 'order-' || id, customer, placed, 'Card' from purchase order by id;

insert into lcart_order_line (order_id, line_no, offering_id, quantity, makes_seats, window_from, window_until, unit_price, currency)
select id, line, 1 + (id * 17 + line) % 2000, 1, false, placed, placed + interval '365 days', 100, 'EUR'
from purchase, generate_series(1, 2) line
where line = 1 or id % 3 = 0
order by id, line;

insert into lcart_order_state (order_id, customer_id, status, valid_from, valid_until)
select id, customer, case when fate < 0.03 then 'ABANDONED' when fate < 0.06 then 'CANCELLED' when fate < 0.1 then 'INVOICE'
    else 'PROCESSED' end, placed + interval '1 day', timestamptz '9999-12-31T23:59:59.999999Z'
from purchase
order by id;

insert into lcart_order_state (order_id, customer_id, status, valid_from, valid_until)
select id, customer, 'PENDING', placed, placed + interval '1 day' from purchase where fate > 0.8 order by id;

-- seats: one person of fifty has three pools of twenty, ten people have one of 5000; three of five seats are claimed

create temporary table pool on commit drop as
select row_number() over (order by i, p) as id, p as owner, case when i = 4 then least(5000, {people} / 2) else 20 end as size
from generate_series(1, {people}) p, generate_series(1, 4) i
where p % 50 = 13 and (i < 4 or p % 10000 = 13);

insert into lcart_seat_pool (host_key, grant_key, offering_id, owner_id, supplied_at, window_from, window_until)
select 'pool-' || id, 'grant-' || id, 1 + id % 2000, owner, timestamptz '2025-01-01Z', timestamptz '2025-01-01Z',
    timestamptz '2027-01-01Z'
from pool
order by id;

insert into lcart_pool_owner (pool_id, owner_no, owner_id, owned_since)
select id, 1, owner, timestamptz '2025-01-01Z' from pool order by id;

insert into lcart_pool_tenure (pool_id, valid_from, valid_until, owner_id)
select id, timestamptz '2025-01-01Z', timestamptz '9999-12-31T23:59:59.999999Z', owner from pool order by id;

insert into lcart_seat_supply (pool_id, kind, seats, supplied_at)
select id, 'GRANTED', size, timestamptz '2025-01-01Z' from pool order by id;

create temporary table place on commit drop as
select id as pool, owner, seat, 1 + (id * 37 + seat * 11) % {people} as learner,
    case when seat <= size * 0.6 then 'CLAIMED' when seat <= size * 0.65 then 'INVITED' else 'AVAILABLE' end as state
from pool, lateral generate_series(1, size) seat;

insert into lcart_seat (pool_id, seat_no, state, state_since, supplied_at, claimed_at, holder_id, live_key)
select pool, seat, state,
    case state when 'AVAILABLE' then timestamptz '2025-01-01Z' else timestamptz '2025-03-01Z' end, timestamptz '2025-01-01Z',
    case state when 'CLAIMED' then timestamptz '2025-03-01Z' else timestamptz '9999-12-31T23:59:59.999999Z' end,
    case state when 'CLAIMED' then learner end, case state when 'CLAIMED' then pool || ':' || learner end
from place
order by pool, seat;

insert into lcart_invitation (host_key, pool_id, seat_no, inviter_id, email, email_key, opened_at, sent_at, closed_at,
    expires_at, open_mark)
select 'invitation-' || pool || '-' || seat, pool, seat, owner, 'guest' || seat || '@example.org',
    'guest' || seat || '@example.org', timestamptz '2025-03-01Z', timestamptz '2025-03-01Z',
    timestamptz '9999-12-31T23:59:59.999999Z',
    case seat % 2 when 0 then timestamptz '2025-04-01Z' else timestamptz '2026-04-01Z' end, 1
from place
where state = 'INVITED';

insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at)
select owner, learner, pool, seat, timestamptz '2025-03-01Z' from place where state = 'CLAIMED' and owner <> learner;

-- recognition and points: one person of three has one to five badges; one of ten has 14 entries in the ledger, the others 4

insert into lcart_badge (host_key, name, description, active)
select 'badge-' || b, 'Badge ' || b, 'A badge', true from generate_series(1, 50) b;

insert into lcart_award (host_key, account_id, badge_id, valid_from, valid_until, expires_at, withdrawn_at, revoked_at)
select 'award-' || p || '-' || i, p, 1 + (p + i) % 50, timestamptz '2025-01-01Z', open, open, open, open
from generate_series(1, 5) i, generate_series(1, {people}) p, (select timestamptz '9999-12-31T23:59:59.999999Z' as open) x
where p % 3 = 0 and i <= 1 + p % 5;

insert into lcart_points_entry (account_id, event_key, award_key, occurred_at, recorded_at, points, rules_no, live_mark)
select p, 'event-' || p || '-' || i, 'item-' || i, t.at, t.at, 10 * i, 0, 1
from generate_series(1, 14) i, generate_series(1, {people}) p,
    lateral (select timestamptz '2025-01-01Z' + i * interval '7 days' as at) t
where i <= 4 or p % 10 = 0;
