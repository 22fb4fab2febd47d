-- Guilds as last seen on the gateway.
create table guild (
    guild_id     bigint primary key,
    name         text        not null,
    owner_id     bigint      not null,
    main         boolean     not null default false,
    present      boolean     not null default true,
    bot_role_ids bigint[]    not null default '{}',
    updated_at   timestamptz not null default now()
);

create table guild_role (
    guild_id    bigint not null references guild (guild_id),
    role_id     bigint not null,
    name        text   not null,
    position    int    not null,
    permissions bigint not null,
    primary key (guild_id, role_id)
);

-- A child follows its parent.
create table guild_link (
    parent_guild_id bigint      not null,
    child_guild_id  bigint      not null,
    status          text        not null check (status in ('pending', 'active', 'removed')),
    type            text        not null default 'sync' check (type in ('sync', 'monitor', 'backup')),
    direction       text        not null default 'both' check (direction in ('both', 'down', 'up')),
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (parent_guild_id, child_guild_id),
    check (parent_guild_id <> child_guild_id)
);

create index guild_link_by_child on guild_link (child_guild_id);

-- Commands that were decided: a command received twice is decided once.
create table processed_command (
    command_id   text primary key,
    processed_at timestamptz not null default now()
);

-- version equals case_number: later decisions about a person have higher numbers.
create table moderation_case (
    case_number            bigint generated always as identity primary key,
    command_id             text        not null unique,
    action                 text        not null check (action in ('ban', 'unban')),
    source_guild_id        bigint      not null,
    user_id                bigint      not null,
    user_name              text,
    reason                 text        not null,
    delete_message_seconds int         not null default 0,
    issuer_id              bigint,
    issuer_name            text,
    origin                 text        not null,
    issued_at              timestamptz not null,
    version                bigint      not null,
    superseded_by          bigint references moderation_case (case_number)
);

create index moderation_case_by_user on moderation_case (user_id, case_number);

-- What is to be true of a person in a guild; last_known is what Discord last said is true.
create table desired_state (
    guild_id    bigint not null,
    user_id     bigint not null,
    action      text   not null check (action in ('ban', 'unban')),
    version     bigint not null,
    case_number bigint not null references moderation_case (case_number),
    last_known  text check (last_known in ('ban', 'unban')),
    primary key (guild_id, user_id)
);

create index desired_state_by_user on desired_state (user_id);

-- echo is the dispatch by which Discord reported the call.
create table delivery (
    delivery_id     text primary key,
    case_number     bigint      not null references moderation_case (case_number),
    guild_id        bigint      not null,
    user_id         bigint      not null,
    action          text        not null check (action in ('ban', 'unban')),
    version         bigint      not null,
    status          text        not null check (status in
        ('pending', 'calling', 'applied', 'already_in_place', 'skipped', 'refused', 'retry_later', 'gave_up', 'superseded')),
    detail          text,
    remedy          text,
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    echo            text unique,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now()
);

create index delivery_by_case on delivery (case_number);
create index delivery_by_target on delivery (guild_id, user_id, version);
create index delivery_due on delivery (next_attempt_at) where next_attempt_at is not null;
create index delivery_under_way on delivery (guild_id)
    where next_attempt_at is null and status in ('pending', 'calling', 'retry_later');

-- Messages that were decided and are not known to be in Kafka; the order of ids is the order of leaving.
create table outbox (
    id             bigint generated always as identity primary key,
    topic          text        not null,
    key            text        not null,
    event_id       text        not null,
    type           text        not null,
    time           timestamptz not null,
    subject        text,
    correlation_id text,
    causation_id   text,
    value          bytea       not null
);

-- Replies that somebody waits for; token is sealed under the bot's token.
create table pending_reply (
    command_id     text primary key,
    application_id bigint      not null,
    token          text        not null,
    expires_at     timestamptz not null,
    answer         text,
    case_number    bigint references moderation_case (case_number),
    last_text      text,
    last_edit_at   timestamptz,
    revision       bigint      not null default 0,
    due_at         timestamptz,
    taken_until    timestamptz,
    check (answer is not null or case_number is not null)
);

create index pending_reply_due on pending_reply (due_at) where due_at is not null;
create index pending_reply_by_case on pending_reply (case_number);
