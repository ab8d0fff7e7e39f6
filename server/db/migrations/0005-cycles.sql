-- Cycles: seasons in which the regulars are placed first, confirm by one link, and the rest is opened to the public.

-- The public books it only inside a cycle that is open.
alter table services add column cycle_bound boolean not null default false;

create table cycles (
  id uuid primary key,
  coach_id uuid not null references coaches,
  name text not null,
  -- Both days included, of the coach's zone.
  first_date date not null,
  last_date date not null,
  phase text not null default 'planning' check (phase in ('planning', 'confirming', 'open', 'active', 'completed')),
  -- Until when regulars can answer; what is unanswered then falls free.
  confirm_by timestamptz,
  -- When the public may book; null: by hand.
  opens_at timestamptz,
  -- Whether phases change by themselves on their dates.
  automatic boolean not null default true,
  -- So many days before the deadline the silent are reminded.
  remind_days smallint[] not null default '{7,2}',
  -- Of the search for placements; what is left out is as by default.
  settings jsonb not null default '{}',
  notes text not null default '',
  first_sent_at timestamptz,
  -- When the deadline's consequences were drawn.
  deadline_done_at timestamptz,
  opened_at timestamptz,
  completed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  check (last_date >= first_date),
  unique (coach_id, id),
  -- Seasons of one coach never overlap.
  constraint cycles_apart exclude using gist (coach_id with =, daterange(first_date, last_date, '[]') with &&)
);
create index cycles_coach on cycles (coach_id, first_date);
create index cycles_running on cycles (phase) where phase <> 'completed';

-- The roster: clients who come every season.
create table regulars (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  service_id uuid not null,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  frequency text not null check (frequency in ('weekly', 'biweekly', 'monthly', 'two_monthly')),
  -- Preferred, on the coach's wall clock.
  weekday smallint not null check (weekday between 1 and 7),
  minute smallint not null check (minute between 0 and 1439),
  acceptable_weekdays smallint[] not null check (cardinality(acceptable_weekdays) > 0),
  -- [{"startMinute": 540, "endMinute": 1020}]
  acceptable_hours jsonb not null,
  priority smallint not null default 2 check (priority between 1 and 3),
  status text not null default 'active' check (status in ('active', 'paused', 'waitlist', 'inactive')),
  -- At the deadline of a cycle: unanswered dates of this client are kept, not released.
  keep_unanswered boolean not null default false,
  notes text not null default '',
  started_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (coach_id, id),
  -- Who comes stands on the roster once.
  constraint regulars_once unique (coach_id, client_id),
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (coach_id, service_id) references services (coach_id, id)
);

-- A regular's part in one cycle, with what was agreed when it was sent: the roster may change later, the history does not.
create table cycle_regulars (
  cycle_id uuid not null,
  regular_id uuid not null,
  coach_id uuid not null,
  client_id uuid not null,
  frequency text not null check (frequency in ('weekly', 'biweekly', 'monthly', 'two_monthly')),
  weekday smallint not null,
  minute smallint not null,
  priority smallint not null,
  -- What they said about the whole cycle by the link, or the coach for them.
  wish text check (wish in ('skip', 'pause')),
  wish_at timestamptz,
  message text not null default '',
  -- Each round of sending that had something for this client counts.
  rounds integer not null default 0,
  sent_at timestamptz,
  -- The dates as the client knew them before the last round, [{"placementId", "startsAt"}]; null: they knew of none. What a mail calls changed.
  told_before jsonb,
  seen_at timestamptz,
  reminders integer not null default 0,
  reminded_at timestamptz,
  -- Grows with each answer: a mail about answers is sent for the last one only.
  answers integer not null default 0,
  answered_at timestamptz,
  primary key (cycle_id, regular_id),
  foreign key (coach_id, cycle_id) references cycles (coach_id, id) on delete cascade,
  foreign key (coach_id, regular_id) references regulars (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id)
);
create index cycle_regulars_regular on cycle_regulars (regular_id);
create index cycle_regulars_client on cycle_regulars (client_id);

-- One visit of a regular in a cycle: as planned, and, once it was sent, with its booking, whose status is what holds.
create table placements (
  id uuid primary key,
  coach_id uuid not null,
  cycle_id uuid not null,
  regular_id uuid not null,
  client_id uuid not null,
  -- The day of the rhythm it stands for; null: added by hand.
  due_on date,
  state text not null check (state in ('planned', 'unplaced', 'dropped')),
  -- As planned, on the coach's wall clock.
  date date,
  minute smallint check (minute between 0 and 1439),
  -- Put by hand: another search leaves it where it is.
  pinned boolean not null default false,
  -- Why it lies there, or nowhere: core/cycles/placement/placement-result.ts.
  why jsonb,
  booking_id uuid unique,
  -- The time as the client was last told; what is planned and differs is not sent yet.
  told_starts_at timestamptz,
  -- Of the client, until the deadline without consequence for the time: a declined one is held so that it can be undone.
  answer text check (answer in ('confirmed', 'declined')),
  answered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  check ((state = 'planned') = (date is not null)),
  check ((date is null) = (minute is null)),
  unique (cycle_id, regular_id, due_on),
  foreign key (cycle_id, regular_id) references cycle_regulars (cycle_id, regular_id) on delete cascade,
  foreign key (coach_id, cycle_id) references cycles (coach_id, id),
  foreign key (coach_id, booking_id) references bookings (coach_id, id)
);
create index placements_regular on placements (regular_id, cycle_id);
create index placements_client on placements (client_id);

-- A search for placements under way, or the last ones. It runs in whichever process takes its job.
create table placement_runs (
  id uuid primary key,
  coach_id uuid not null,
  cycle_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  -- After so long the best plan so far is taken.
  seconds smallint not null,
  stop_asked boolean not null default false,
  -- Cost, bound and proof of each class so far, and at the end: core/cycles/placement/placement-result.ts.
  classes jsonb,
  -- Why it could not run, as a code of the refusals.
  refusal text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  foreign key (coach_id, cycle_id) references cycles (coach_id, id) on delete cascade
);
create unique index placement_runs_one on placement_runs (cycle_id) where state in ('waiting', 'running');
create index placement_runs_cycle on placement_runs (cycle_id, asked_at desc);

-- One link to a cycle's dates of one client.
alter table access_tokens
  drop constraint access_tokens_purpose_check,
  alter column booking_id drop not null,
  add column cycle_id uuid,
  add column client_id uuid,
  add check (purpose in ('manage_booking', 'portal')),
  add check ((purpose = 'manage_booking') = (booking_id is not null)),
  add check ((purpose = 'portal') = (cycle_id is not null)),
  add check ((cycle_id is null) = (client_id is null)),
  add foreign key (coach_id, cycle_id) references cycles (coach_id, id) on delete cascade,
  add foreign key (coach_id, client_id) references clients (coach_id, id);
create index access_tokens_portal on access_tokens (cycle_id, client_id) where cycle_id is not null;

-- Whether the mail of a key has left is asked for every client of a round; all mails about a cycle are found by how their keys begin.
create index mails_key on mails (key text_pattern_ops);

create trigger tell_cycles after insert or update or delete on cycles for each row execute function tell_open_pages('cycles');
create trigger tell_cycle_slots after insert or update or delete on cycles for each row execute function tell_open_pages('slots');
create trigger tell_regulars after insert or update or delete on regulars for each row execute function tell_open_pages('cycles');
create trigger tell_cycle_regulars after insert or update or delete on cycle_regulars for each row execute function tell_open_pages('cycles');
create trigger tell_placements after insert or update or delete on placements for each row execute function tell_open_pages('cycles');
create trigger tell_placement_runs after insert or update or delete on placement_runs for each row execute function tell_open_pages('cycles');
