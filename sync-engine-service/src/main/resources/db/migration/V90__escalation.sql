-- The warning from which a case follows by a rule. Nothing follows twice.
alter table moderation_case add column escalated_from bigint references moderation_case (case_number) deferrable;

create unique index moderation_case_by_warning on moderation_case (escalated_from) where escalated_from is not null;
