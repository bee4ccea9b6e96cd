-- lcart, version 1. An open end of an interval is 9999-12-31T23:59:59.999999Z, so that "in force at t" is one comparison of each
-- end and a unique key over (…, valid_until) admits one open interval. Keys of the host compare binary.
-- Every statement may run again: this database commits each one on its own, so an interrupted installation is simply repeated.

create table if not exists lcart_schema_version (
    version_no integer not null primary key,
    installed_at timestamp(6) with time zone not null
);

-- people

create table if not exists lcart_account (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    first_name varchar(400) not null,
    last_name varchar(400) not null,
    sort_key varchar(200) not null,
    email varchar(400) not null,
    email_key varchar(400) not null,
    locale varchar(64),
    status varchar(32) not null,
    created_at timestamp(6) with time zone not null,
    constraint lcart_account_key unique (host_key),
    constraint lcart_account_email unique (email_key)
);

-- reports read people in the order of their names, as far as a page goes
create index if not exists lcart_account_name on lcart_account (sort_key, host_key);

create table if not exists lcart_terms_acceptance (
    account_id bigint not null,
    terms_version varchar(200) not null,
    accepted_at timestamp(6) with time zone not null,
    primary key (account_id, terms_version),
    foreign key (account_id) references lcart_account (id)
);

create table if not exists lcart_group (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    name_key varchar(700),
    constraint lcart_group_key unique (host_key),
    constraint lcart_group_name unique (name_key)
);

create table if not exists lcart_group_version (
    group_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    name varchar(400) not null,
    inherit_codes boolean not null,
    priority integer,
    logo varchar(2000),
    welcome_message varchar(1000000),
    high_score_board boolean not null,
    primary key (group_id, valid_from),
    constraint lcart_group_version_until unique (group_id, valid_until),
    foreign key (group_id) references lcart_group (id)
);

create table if not exists lcart_membership (
    account_id bigint not null,
    group_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    primary key (account_id, group_id, valid_from),
    constraint lcart_membership_until unique (account_id, group_id, valid_until),
    foreign key (account_id) references lcart_account (id),
    foreign key (group_id) references lcart_group (id)
);

create index if not exists lcart_membership_members on lcart_membership (group_id, valid_until, valid_from, account_id);

-- whose memberships begin or end by time alone
create index if not exists lcart_membership_from on lcart_membership (valid_from);

create index if not exists lcart_membership_end on lcart_membership (valid_until);

create table if not exists lcart_group_admin (
    account_id bigint not null,
    group_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    primary key (account_id, group_id, valid_from),
    constraint lcart_group_admin_until unique (account_id, group_id, valid_until),
    foreign key (account_id) references lcart_account (id),
    foreign key (group_id) references lcart_group (id)
);

create index if not exists lcart_group_admin_group on lcart_group_admin (group_id);

-- catalog

create table if not exists lcart_course (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    title varchar(1000) not null,
    certificate boolean not null,
    certificate_months integer,
    constraint lcart_course_key unique (host_key)
);

create table if not exists lcart_prerequisite (
    course_id bigint not null,
    place_no integer not null,
    required_id bigint not null,
    primary key (course_id, place_no),
    foreign key (course_id) references lcart_course (id),
    foreign key (required_id) references lcart_course (id)
);

create table if not exists lcart_offering (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    course_id bigint,
    title varchar(1000) not null,
    kind varchar(32) not null,
    registration_codes boolean not null,
    event_from timestamp(6) with time zone,
    event_until timestamp(6) with time zone,
    access_days integer,
    session_url varchar(2000),
    constraint lcart_offering_key unique (host_key),
    foreign key (course_id) references lcart_course (id)
);

create index if not exists lcart_offering_course on lcart_offering (course_id);

create table if not exists lcart_offering_group (
    offering_id bigint not null,
    place_no integer not null,
    group_id bigint not null,
    primary key (offering_id, place_no),
    foreign key (offering_id) references lcart_offering (id),
    foreign key (group_id) references lcart_group (id)
);

create table if not exists lcart_offering_file (
    offering_id bigint not null,
    place_no integer not null,
    name varchar(1000) not null,
    primary key (offering_id, place_no),
    foreign key (offering_id) references lcart_offering (id)
);

create table if not exists lcart_instructor (
    account_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    can_email boolean not null,
    can_change_scores boolean not null,
    primary key (account_id, valid_from),
    constraint lcart_instructor_until unique (account_id, valid_until),
    foreign key (account_id) references lcart_account (id)
);

create table if not exists lcart_instructor_assignment (
    account_id bigint not null,
    offering_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    primary key (account_id, offering_id, valid_from),
    constraint lcart_assignment_until unique (account_id, offering_id, valid_until),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

create index if not exists lcart_assignment_offering on lcart_instructor_assignment (offering_id);

-- commerce

create table if not exists lcart_order (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    customer_id bigint not null,
    placed_by varchar(400),
    placed_at timestamp(6) with time zone not null,
    payment_type varchar(400),
    constraint lcart_order_key unique (host_key),
    foreign key (customer_id) references lcart_account (id)
);

create index if not exists lcart_order_customer on lcart_order (customer_id);

create table if not exists lcart_order_line (
    order_id bigint not null,
    line_no integer not null,
    offering_id bigint not null,
    quantity integer not null,
    makes_seats boolean not null,
    window_from timestamp(6) with time zone not null,
    window_until timestamp(6) with time zone not null,
    unit_price decimal(19, 4),
    currency varchar(3),
    primary key (order_id, line_no),
    foreign key (order_id) references lcart_order (id),
    foreign key (offering_id) references lcart_offering (id)
);

-- why the customer's id: the states of a person's orders are read without the orders
create table if not exists lcart_order_state (
    order_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    customer_id bigint not null,
    status varchar(32) not null,
    primary key (order_id, valid_from),
    constraint lcart_order_state_until unique (order_id, valid_until),
    foreign key (order_id) references lcart_order (id),
    foreign key (customer_id) references lcart_account (id)
);

create index if not exists lcart_order_state_customer on lcart_order_state (customer_id, valid_until, valid_from, status, order_id);

-- seat

create table if not exists lcart_seat_pool (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    order_id bigint,
    line_no integer,
    grant_key varchar(64),
    offering_id bigint not null,
    owner_id bigint not null,
    supplied_at timestamp(6) with time zone not null,
    window_from timestamp(6) with time zone not null,
    window_until timestamp(6) with time zone not null,
    constraint lcart_seat_pool_key unique (host_key),
    constraint lcart_seat_pool_line unique (order_id, line_no),
    constraint lcart_seat_pool_grant unique (grant_key),
    foreign key (order_id) references lcart_order (id),
    foreign key (offering_id) references lcart_offering (id),
    foreign key (owner_id) references lcart_account (id)
);

create index if not exists lcart_seat_pool_owner on lcart_seat_pool (owner_id, supplied_at desc, host_key);

-- whose it was, in the order in which it changed hands; the last one is the pool's owner_id
create table if not exists lcart_pool_owner (
    pool_id bigint not null,
    owner_no integer not null,
    owner_id bigint not null,
    owned_since timestamp(6) with time zone not null,
    primary key (pool_id, owner_no),
    foreign key (pool_id) references lcart_seat_pool (id),
    foreign key (owner_id) references lcart_account (id)
);

create table if not exists lcart_pool_tenure (
    pool_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    owner_id bigint not null,
    primary key (pool_id, valid_from),
    constraint lcart_pool_tenure_until unique (pool_id, valid_until),
    foreign key (pool_id) references lcart_seat_pool (id),
    foreign key (owner_id) references lcart_account (id)
);

create index if not exists lcart_pool_tenure_owner on lcart_pool_tenure (owner_id, valid_until, valid_from, pool_id);

-- live_key is '<pool>:<account>' while a person holds the seat, so that nobody holds two live seats of a pool. A seat's story is told by
-- itself and its invitations: available from supplied_at on, invited while an invitation is open, claimed from claimed_at on, and revoked
-- since state_since if it is, which without a claim is a refund. So to claim a seat is to change one row.
create table if not exists lcart_seat (
    pool_id bigint not null,
    seat_no integer not null,
    state varchar(32) not null,
    state_since timestamp(6) with time zone not null,
    supplied_at timestamp(6) with time zone not null,
    claimed_at timestamp(6) with time zone not null,
    holder_id bigint,
    live_key varchar(41),
    primary key (pool_id, seat_no),
    constraint lcart_seat_live unique (live_key),
    foreign key (pool_id) references lcart_seat_pool (id),
    foreign key (holder_id) references lcart_account (id)
);

create index if not exists lcart_seat_available on lcart_seat (pool_id, state, state_since, seat_no);

create index if not exists lcart_seat_since on lcart_seat (pool_id, state_since);

create index if not exists lcart_seat_holder on lcart_seat (holder_id, pool_id);

-- append-only: live seats = the sum of a pool's entries. A seat goes once and is replaced once; seats that nobody had go by one entry of a
-- refund, whose key is good once
create table if not exists lcart_seat_supply (
    id bigint generated always as identity primary key,
    pool_id bigint not null,
    seat_no integer,
    kind varchar(32) not null,
    seats integer not null,
    supplied_at timestamp(6) with time zone not null,
    refund_key varchar(64),
    constraint lcart_seat_supply_once unique (pool_id, seat_no, kind),
    constraint lcart_seat_refund unique (refund_key),
    foreign key (pool_id) references lcart_seat_pool (id),
    foreign key (pool_id, seat_no) references lcart_seat (pool_id, seat_no)
);

-- open_mark is 1 while the invitation has not ended, so that a seat is held by one open invitation at most
create table if not exists lcart_invitation (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    pool_id bigint not null,
    seat_no integer not null,
    inviter_id bigint not null,
    email varchar(400),
    email_key varchar(400),
    opened_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    end_reason varchar(32),
    open_mark integer,
    constraint lcart_invitation_key unique (host_key),
    constraint lcart_invitation_open unique (pool_id, seat_no, open_mark),
    foreign key (pool_id, seat_no) references lcart_seat (pool_id, seat_no),
    foreign key (inviter_id) references lcart_account (id)
);

create index if not exists lcart_invitation_inviter on lcart_invitation (inviter_id, closed_at, expires_at, opened_at);

create index if not exists lcart_invitation_overdue on lcart_invitation (open_mark, expires_at);

create index if not exists lcart_invitation_pool on lcart_invitation (pool_id, open_mark, expires_at);

create index if not exists lcart_invitation_email on lcart_invitation (pool_id, email_key, open_mark);

-- live_mark is 1 while no other code has taken its place, so that an invitation has one such code at most
create table if not exists lcart_registration_code (
    id bigint generated always as identity primary key,
    code_hash varchar(64) not null,
    key_name varchar(16) not null,
    invitation_id bigint not null,
    ending varchar(4) not null,
    issued_at timestamp(6) with time zone not null,
    replaced_at timestamp(6) with time zone not null,
    live_mark integer,
    constraint lcart_code_hash unique (code_hash),
    constraint lcart_code_live unique (invitation_id, live_mark),
    foreign key (invitation_id) references lcart_invitation (id)
);

create table if not exists lcart_manager_link (
    manager_id bigint not null,
    learner_id bigint not null,
    pool_id bigint not null,
    seat_no integer not null,
    linked_at timestamp(6) with time zone not null,
    primary key (manager_id, learner_id, pool_id, seat_no),
    foreign key (manager_id) references lcart_account (id),
    foreign key (learner_id) references lcart_account (id),
    foreign key (pool_id, seat_no) references lcart_seat (pool_id, seat_no)
);

create index if not exists lcart_manager_link_learner on lcart_manager_link (learner_id);

-- training

create table if not exists lcart_access_entry (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    offering_id bigint not null,
    source_kind varchar(32) not null,
    source_key varchar(64) not null,
    window_from timestamp(6) with time zone not null,
    window_until timestamp(6) with time zone not null,
    given_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    constraint lcart_access_entry_key unique (host_key),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

create index if not exists lcart_access_entry_source on lcart_access_entry (source_key, source_kind);

create index if not exists lcart_access_entry_account on lcart_access_entry (account_id, offering_id);

-- why account, offering and end of the window: they never change, and a dashboard reads this table's indexes alone
create table if not exists lcart_access_period (
    entry_id bigint not null,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    account_id bigint not null,
    offering_id bigint not null,
    window_until timestamp(6) with time zone not null,
    primary key (entry_id, valid_from),
    constraint lcart_access_period_until unique (entry_id, valid_until),
    foreign key (entry_id) references lcart_access_entry (id),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

create index if not exists lcart_access_period_account on lcart_access_period
    (account_id, valid_until, valid_from, window_until, offering_id, entry_id);

create index if not exists lcart_access_period_offering on lcart_access_period
    (offering_id, valid_until, valid_from, account_id, entry_id);

create table if not exists lcart_progress (
    account_id bigint not null,
    offering_id bigint not null,
    percent_done integer not null,
    reported_at timestamp(6) with time zone not null,
    primary key (account_id, offering_id),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

create table if not exists lcart_training_view (
    account_id bigint not null,
    filter_text varchar(400) not null,
    primary key (account_id),
    foreign key (account_id) references lcart_account (id)
);

create table if not exists lcart_training_place (
    account_id bigint not null,
    place_no integer not null,
    offering_id bigint not null,
    primary key (account_id, place_no),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

-- completion

create table if not exists lcart_completion (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    offering_id bigint not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone not null,
    score decimal(5, 2),
    source varchar(32) not null,
    waiver_reason varchar(4000),
    recorded_by varchar(400),
    replaced_key varchar(64),
    withdrawn_by varchar(400),
    constraint lcart_completion_key unique (host_key),
    foreign key (account_id) references lcart_account (id),
    foreign key (offering_id) references lcart_offering (id)
);

create index if not exists lcart_completion_account on lcart_completion (account_id, withdrawn_at, occurred_at, offering_id);

-- certificate

-- live_mark is 1 while the certificate has not ended, so that a completion has one in force at most; replaces_key is the key of another row
create table if not exists lcart_certificate (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    completion_id bigint not null,
    account_id bigint not null,
    replaces_key varchar(64),
    issued_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    document_text character large object not null,
    key_name varchar(16) not null,
    signature varchar(200) not null,
    end_kind varchar(32),
    end_reason varchar(1000000),
    live_mark integer,
    constraint lcart_certificate_key unique (host_key),
    constraint lcart_certificate_live unique (completion_id, live_mark),
    foreign key (completion_id) references lcart_completion (id),
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_certificate_account on lcart_certificate (account_id);

-- recognition

create table if not exists lcart_badge (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    name varchar(400) not null,
    description varchar(1000000) not null,
    image varchar(2000),
    active boolean not null,
    expiry_months integer,
    expiry_date date,
    constraint lcart_badge_key unique (host_key)
);

create table if not exists lcart_badge_course (
    badge_id bigint not null,
    place_no integer not null,
    course_id bigint not null,
    primary key (badge_id, place_no),
    foreign key (badge_id) references lcart_badge (id),
    foreign key (course_id) references lcart_course (id)
);

-- valid_from to valid_until is when the award stands: until it was withdrawn or revoked, whichever came first
create table if not exists lcart_award (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    badge_id bigint not null,
    completion_id bigint,
    valid_from timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone not null,
    revoke_reason varchar(1000000),
    revoked_by varchar(400),
    constraint lcart_award_key unique (host_key),
    constraint lcart_award_completion unique (completion_id, badge_id),
    foreign key (account_id) references lcart_account (id),
    foreign key (badge_id) references lcart_badge (id),
    foreign key (completion_id) references lcart_completion (id)
);

create index if not exists lcart_award_account on lcart_award (account_id, valid_until, valid_from, badge_id);
create index if not exists lcart_award_badge on lcart_award (badge_id, valid_until);

create table if not exists lcart_badge_sharing (
    account_id bigint not null,
    badge_id bigint not null,
    visibility varchar(16) not null,
    token_hash varchar(64),
    primary key (account_id, badge_id),
    constraint lcart_badge_sharing_token unique (token_hash),
    foreign key (account_id) references lcart_account (id),
    foreign key (badge_id) references lcart_badge (id)
);

-- a place knows its award by its key alone: it outlives the award, and then says that the credential does not hold
create table if not exists lcart_status_place (
    key_name varchar(16) not null,
    list_no integer not null,
    place_no integer not null,
    award_key varchar(64) not null,
    primary key (key_name, list_no, place_no),
    constraint lcart_status_place_award unique (key_name, award_key)
);

-- profiles, and training that people took elsewhere; an upload is a file that no record has

create table if not exists lcart_profile (
    account_id bigint not null primary key,
    headline varchar(640) not null,
    badges_shown boolean not null,
    training_shown boolean not null,
    token_hash varchar(64),
    token_origin varchar(64),
    shared_at timestamp(6) with time zone,
    version_no bigint not null,
    changed_at timestamp(6) with time zone not null,
    constraint lcart_profile_token unique (token_hash),
    foreign key (account_id) references lcart_account (id)
);

create table if not exists lcart_external_training (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    title varchar(800) not null,
    kind varchar(32) not null,
    provider varchar(800) not null,
    completed_on date not null,
    hours decimal(7, 2),
    credits decimal(7, 2),
    expires_on date,
    visibility varchar(16) not null,
    file_key varchar(64),
    file_name varchar(480),
    file_format varchar(16),
    file_bytes bigint,
    file_scan varchar(16),
    version_no bigint not null,
    changed_at timestamp(6) with time zone not null,
    constraint lcart_ext_training_key unique (host_key),
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_ext_training_owner on lcart_external_training (account_id, completed_on, host_key);

create table if not exists lcart_upload (
    id bigint generated always as identity primary key,
    file_key varchar(64) not null,
    account_id bigint not null,
    byte_count bigint not null,
    due_at timestamp(6) with time zone not null,
    doomed boolean not null,
    constraint lcart_upload_key unique (file_key),
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_upload_owner on lcart_upload (account_id);

create index if not exists lcart_upload_due on lcart_upload (due_at);

-- points

create table if not exists lcart_activity (
    event_key varchar(64) not null primary key,
    account_id bigint not null,
    kind varchar(64) not null,
    item varchar(64),
    occurred_at timestamp(6) with time zone not null,
    passed boolean not null,
    withdrawn_at timestamp(6) with time zone not null,
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_activity_account on lcart_activity (account_id, kind, item);

-- live_mark is 1 while a line stands: it is no reversal and has none; so that what is given for once has one such line at most, and an event too
create table if not exists lcart_points_entry (
    id bigint generated always as identity primary key,
    account_id bigint not null,
    event_key varchar(64) not null,
    award_key varchar(160) not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    points bigint not null,
    rules_no bigint not null,
    reverses_id bigint,
    live_mark integer,
    constraint lcart_points_entry_award unique (account_id, award_key, live_mark),
    constraint lcart_points_entry_event unique (event_key, live_mark),
    constraint lcart_points_entry_reversal unique (reverses_id),
    foreign key (reverses_id) references lcart_points_entry (id),
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_points_entry_account on lcart_points_entry (account_id, occurred_at, points);

-- standings are in step with the ledger; a change of a person has the next number of the person's counter, whose row is locked from then on
-- until the transaction ends, so that the numbers take effect in their order
create table if not exists lcart_standing_counter (
    shard_no integer not null primary key,
    last_no bigint not null
);

create table if not exists lcart_standing (
    account_id bigint not null primary key,
    shard_no integer not null,
    change_no bigint not null,
    points bigint not null,
    reached_at timestamp(6) with time zone not null,
    consent varchar(16) not null,
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_standing_change on lcart_standing (shard_no, change_no);

-- configuration, audit, outbox, attempts, results of commands

create table if not exists lcart_configuration (
    version_no bigint not null primary key,
    valid_from timestamp(6) with time zone not null,
    document character large object not null
);

create table if not exists lcart_audit (
    id bigint generated always as identity primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(400) not null,
    action_name varchar(400) not null,
    subject_key varchar(64),
    detail character large object not null,
    reason varchar(1000000)
);

create table if not exists lcart_outbox (
    id bigint generated always as identity primary key,
    message_key varchar(64) not null,
    kind varchar(400) not null,
    subject varchar(400) not null,
    subject_key varchar(64) not null,
    body character large object not null,
    created_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    attempts integer not null,
    delivered boolean not null,
    constraint lcart_outbox_key unique (message_key)
);

create index if not exists lcart_outbox_pending on lcart_outbox (delivered, id);

create index if not exists lcart_outbox_subject on lcart_outbox (subject_key, delivered, id);

-- attempt_key and command_key are hashes of what they name: texts of any kind, compared exactly on every database
create table if not exists lcart_attempt (
    attempt_key varchar(64) not null primary key,
    window_from timestamp(6) with time zone not null,
    attempts bigint not null
);

create table if not exists lcart_command (
    command_key varchar(64) not null,
    fingerprint varchar(64) not null,
    result_text character large object not null,
    recorded_at timestamp(6) with time zone not null,
    constraint lcart_command_key unique (command_key)
);

create index if not exists lcart_command_recorded on lcart_command (recorded_at);

-- saved reports and exports; name_key is a hash of the name

create table if not exists lcart_saved_report (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    name varchar(400) not null,
    name_key varchar(64) not null,
    query_text character large object not null,
    version_no bigint not null,
    changed_at timestamp(6) with time zone not null,
    constraint lcart_saved_report_key unique (host_key),
    constraint lcart_saved_report_name unique (account_id, name_key),
    foreign key (account_id) references lcart_account (id)
);

create table if not exists lcart_report_export (
    id bigint generated always as identity primary key,
    host_key varchar(64) not null,
    account_id bigint not null,
    query_text character large object not null,
    format varchar(32) not null,
    requested_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    attempts integer not null,
    row_count bigint not null,
    file_key varchar(64),
    pairs_key varchar(64),
    due_at timestamp(6) with time zone,
    constraint lcart_report_export_key unique (host_key),
    foreign key (account_id) references lcart_account (id)
);

create index if not exists lcart_report_export_due on lcart_report_export (state, due_at);

create index if not exists lcart_report_export_owner on lcart_report_export (account_id, id);

insert into lcart_schema_version (version_no, installed_at)
select 1, current_timestamp where not exists (select 1 from lcart_schema_version where version_no = 1);
