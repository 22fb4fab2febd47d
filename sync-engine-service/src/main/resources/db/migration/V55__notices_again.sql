-- Whoever takes a notice has it until then; after that it is sent again, which Discord takes for the same message.
alter table notice add column taken_until timestamptz;
