-- An aspect is what can be true of a person in a guild independently of the others; an action without one happens once
-- and leaves nothing behind. Which actions and aspects there are is the service's to know.
alter table moderation_case
    drop constraint moderation_case_action_check,
    add column aspect text,
    add column expires_at timestamptz;
update moderation_case set aspect = 'ban';

alter table desired_state
    drop constraint desired_state_action_check,
    drop constraint desired_state_last_known_check,
    add column aspect text not null default 'ban',
    add column until timestamptz,
    drop constraint desired_state_pkey,
    add primary key (guild_id, user_id, aspect);
alter table desired_state alter column aspect drop default;

alter table delivery
    drop constraint delivery_action_check,
    add column aspect text;
update delivery set aspect = 'ban';
