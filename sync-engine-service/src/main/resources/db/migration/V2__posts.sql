-- Where posts go: one lane each, whose row is locked by whoever changes anything of it.
create table post_destination (
    destination  text primary key,
    guild_id     bigint      not null,
    route        text        not null,
    webhook_id   bigint,
    webhook_url  text,
    due_at       timestamptz,
    not_before   timestamptz not null default now(),
    parked_at    timestamptz,
    tried_at     timestamptz,
    expired      bigint      not null default 0,
    last_post_at timestamptz not null default now()
);

create index post_destination_due on post_destination (due_at) where due_at is not null;
create index post_destination_parked on post_destination (guild_id) where parked_at is not null;

-- Batches. embeds is what is sent, until it is known to have arrived; tail is the summary behind the posts; expired is how
-- many posts that nobody will see the message tells of.
create table post_message (
    message_key bigint generated always as identity primary key,
    destination text        not null references post_destination (destination),
    nonce       text        not null unique,
    embeds      json,
    tail        json,
    expired     bigint      not null default 0,
    attempts    int         not null default 1,
    tried_at    timestamptz not null default now(),
    message_id  bigint,
    edit_at     timestamptz,
    created_at  timestamptz not null default now(),
    check (embeds is not null or message_id is not null)
);

create index post_message_in_doubt on post_message (destination) where message_id is null;
create index post_message_to_edit on post_message (destination, edit_at) where edit_at is not null;
create index post_message_by_destination on post_message (destination, message_id);
create index post_message_created on post_message (created_at);

-- sequence is the order of posting; sent_revision is what a message shows, null if the post is only counted there.
create table post (
    post_id       text primary key,
    sequence      bigint generated always as identity,
    destination   text        not null references post_destination (destination),
    revision      int         not null,
    sent_revision int,
    label         text        not null,
    embed         json        not null,
    shape         text        not null default 'together' check (shape in ('together', 'alone', 'counted')),
    occurred_at   timestamptz not null,
    received_at   timestamptz not null default now(),
    message_key   bigint references post_message (message_key)
);

create index post_waiting on post (destination, sequence) where message_key is null;
create index post_waiting_since on post (received_at) where message_key is null;
create index post_by_message on post (message_key, sequence) where message_key is not null;
create index post_received on post (received_at);
