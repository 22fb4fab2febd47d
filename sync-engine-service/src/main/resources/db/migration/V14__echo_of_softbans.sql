-- The report of a softban's unban; echo is the one of its ban.
alter table delivery add column end_echo text unique;
