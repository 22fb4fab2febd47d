-- People who are told what is done to them, once each: pending, taken, sent or failed.
create table notice (
    case_number bigint primary key references moderation_case (case_number),
    status      text   not null check (status in ('pending', 'taken', 'sent', 'failed')),
    detail      text,
    taken_at    timestamptz
);

create index notice_open on notice (case_number) where status in ('pending', 'taken');
