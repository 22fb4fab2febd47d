-- A row for each login. The cookie only names it: ending the row ends every copy of the cookie.
CREATE TABLE session (
  session_id text        PRIMARY KEY,
  mark       text        NOT NULL,
  begun_at   timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz
);
CREATE INDEX session_begun ON session (begun_at);
COMMENT ON COLUMN session.mark IS 'Of the login that began it: after a change of the password the session is void';
