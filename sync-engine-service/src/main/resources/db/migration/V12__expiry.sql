-- Punishments that end by themselves. A row is gone when its case was ended, or something newer counts everywhere.
create table expiry (
    case_number bigint      primary key references moderation_case (case_number),
    due_at      timestamptz not null
);

create index expiry_due on expiry (due_at);

-- When a timeout that reaches further than Discord takes is to be set again.
alter table delivery add column renew_at timestamptz;

create index delivery_renewal on delivery (renew_at) where renew_at is not null;
