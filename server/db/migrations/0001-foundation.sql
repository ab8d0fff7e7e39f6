-- People ---------------------------------------------------------------------------------------------------------------------------------
-- The sign-in library's tables, written here so that every change of the database is one of ours.
create table users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  role text not null default 'client' check (role in ('owner', 'coach', 'client')),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  user_id text not null references users on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user on sessions (user_id);

create table accounts (
  id text primary key,
  user_id text not null references users on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_user on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table two_factors (
  id text primary key,
  user_id text not null references users on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index two_factors_user on two_factors (user_id);

-- What the installation knows about itself: the fingerprint of its secret, the zone data it computed with.
create table installation (
  key text primary key,
  value jsonb not null
);

-- Coaches and what they offer -------------------------------------------------------------------------------------------------------------
create table coaches (
  id uuid primary key default gen_random_uuid(),
  user_id text not null unique references users,
  slug text not null unique,
  name text not null,
  headline text not null default '',
  about text not null default '',
  expect text not null default '',
  email text not null,
  time_zone text not null,
  rules jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table schedules (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (coach_id, id)
);

-- Wall clock of the coach's zone.
create table weekly_hours (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null,
  schedule_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  start_minute smallint not null check (start_minute between 0 and 1439),
  end_minute smallint not null check (end_minute between 1 and 1440),
  capacity smallint not null check (capacity between 1 and 500),
  check (start_minute < end_minute),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id) on delete cascade
);
create index weekly_hours_schedule on weekly_hours (schedule_id);

create table services (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  schedule_id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('one_to_one', 'check_in', 'group', 'workshop')),
  description text not null default '',
  color text not null,
  durations integer[] not null check (cardinality(durations) > 0),
  prices jsonb not null default '[]',
  location jsonb not null,
  preparation text not null default '',
  visibility text not null default 'public' check (visibility in ('public', 'connected', 'private')),
  active boolean not null default true,
  rules jsonb not null default '{}',
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (coach_id, slug),
  unique (coach_id, id),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id)
);

create table overrides (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  schedule_id uuid,
  kind text not null check (kind in ('blocked', 'teaching', 'travel', 'personal', 'extra', 'capacity')),
  starts_on date not null,
  ends_on date,
  weekdays smallint[],
  start_minute smallint check (start_minute between 0 and 1439),
  end_minute smallint check (end_minute between 1 and 1440),
  capacity smallint check (capacity between 1 and 500),
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check ((start_minute is null) = (end_minute is null)),
  check (start_minute < end_minute),
  check ((capacity is not null) = (kind in ('extra', 'capacity'))),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id) on delete cascade
);
create index overrides_coach on overrides (coach_id, starts_on);

create table published_slots (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  schedule_id uuid not null,
  service_id uuid,
  date date not null,
  start_minute smallint not null check (start_minute between 0 and 1439),
  end_minute smallint not null check (end_minute between 1 and 1440),
  capacity smallint not null check (capacity between 1 and 500),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (start_minute < end_minute),
  unique (coach_id, id),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id) on delete cascade,
  foreign key (coach_id, service_id) references services (coach_id, id) on delete cascade
);
create index published_slots_coach on published_slots (coach_id, date);

create table clients (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  user_id text references users on delete set null,
  name text not null,
  email text not null check (email = lower(email)),
  phone text not null default '',
  time_zone text,
  created_at timestamptz not null default now(),
  unique (coach_id, email),
  unique (coach_id, id)
);

-- Bookings ------------------------------------------------------------------------------------------------------------------------------------
create table bookings (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  service_id uuid not null,
  schedule_id uuid not null,
  published_slot_id uuid,
  status text not null check (status in ('requested', 'proposed', 'awaiting_payment', 'confirmed', 'declined', 'cancelled', 'completed', 'no_show', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The promise to people is the wall clock; should the zone's rules change, the instant is found again from these.
  wall_date date not null,
  wall_minute smallint not null,
  time_zone text not null,
  duration_minutes integer not null check (duration_minutes > 0),
  buffer_before_minutes integer not null,
  buffer_after_minutes integer not null,
  price_minor bigint,
  currency text,
  location jsonb not null,
  policy jsonb not null,
  client_name text not null,
  client_email text not null,
  client_phone text not null default '',
  client_time_zone text not null,
  client_note text not null default '',
  coach_note text not null default '',
  booked_by text not null check (booked_by in ('client', 'coach')),
  move_count integer not null default 0,
  -- Counts every change a calendar must learn of (RFC 5545, SEQUENCE).
  sequence integer not null default 0,
  cancelled_by text check (cancelled_by in ('client', 'coach')),
  cancel_reason text,
  cancelled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check ((price_minor is null) = (currency is null)),
  unique (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (coach_id, service_id) references services (coach_id, id),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id),
  foreign key (coach_id, published_slot_id) references published_slots (coach_id, id)
);
create index bookings_coach_start on bookings (coach_id, starts_at);
create index bookings_client on bookings (client_id, starts_at);
create index bookings_published_slot on bookings (published_slot_id) where published_slot_id is not null;

create table holds (
  id uuid primary key,
  coach_id uuid not null references coaches,
  schedule_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  check (ends_at > starts_at),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id)
);
create index holds_coach on holds (coach_id, starts_at);

create table access_tokens (
  id uuid primary key,
  hash bytea not null unique,
  purpose text not null check (purpose in ('manage_booking')),
  coach_id uuid not null references coaches,
  booking_id uuid not null references bookings on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index access_tokens_booking on access_tokens (booking_id);

create table api_keys (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  name text not null,
  hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index api_keys_coach on api_keys (coach_id);

create table idempotency_keys (
  coach_id uuid not null references coaches,
  key text not null,
  request_hash bytea not null,
  -- The answer: a value or a refusal, as the action gave it.
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (coach_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table audit_entries (
  id bigint generated always as identity primary key,
  coach_id uuid,
  actor_kind text not null check (actor_kind in ('owner', 'coach', 'client', 'visitor', 'system')),
  actor_id text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  at timestamptz not null default now()
);
create index audit_entries_subject on audit_entries (subject_kind, subject_id, id);
create index audit_entries_coach on audit_entries (coach_id, id);

create table mails (
  -- Derived from the effect's key, so that a job that runs twice finds its own row.
  id uuid primary key,
  key text not null unique,
  coach_id uuid references coaches,
  kind text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  ics text,
  ics_method text,
  state text not null check (state in ('sending', 'sent', 'kept', 'failed')),
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mails_created on mails (created_at desc);
