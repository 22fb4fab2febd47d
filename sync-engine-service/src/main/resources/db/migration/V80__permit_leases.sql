-- Who may send how many requests a second with the bot's token. What was agreed on has to outlive a crash of the database, as the
-- processes do that rely on it.
create table permit_lease (
    process      text        primary key,
    round        bigint      not null,
    held         int         not null,
    urgent       int         not null,
    patient      int         not null,
    expires_at   timestamptz not null,
    paused_until timestamptz not null
);

comment on column permit_lease.held is 'May be in use until expires_at and a little longer, whatever the share is by now';
comment on column permit_lease.round is 'Of two reports that arrive in the wrong order the older one is not taken for news';
