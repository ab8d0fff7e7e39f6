-- How often somebody tried, counted for all processes together. The subject is a hash: addresses of strangers are not collected.
create table throttles (
  subject bytea primary key,
  count integer not null,
  resets_at timestamptz not null
);
create index throttles_age on throttles (resets_at);

-- A code of an authenticator app counts once, also within the half minute in which it is right.
create table used_totp_codes (
  user_id text not null references users on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (user_id, code)
);
