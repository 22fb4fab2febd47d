-- Which hold the buttons of a post answer.
alter table post add column hold_id bigint;

create index post_of_hold on post (hold_id) where hold_id is not null;
