-- Requests that hold their time, recurring bookings, backup times, and blocks with their consequences.

-- New rules, filled in so that nothing changes for who is here already: everything stays instant, and a cancellation is free as long as it is possible.
update coaches set rules = jsonb_build_object(
  'instant', true,
  'instantFromMinutes', 0,
  'requestOverLimit', false,
  'answerWithinMinutes', 2880,
  'holdSuggestions', true,
  'freeCancelMinutes', rules -> 'cancelUntilMinutes',
  'mostAtOnce', 6,
  'clientSeries', false,
  'backupSlots', false
) || rules;
-- Cancelling stays free where a service, or a kind of client, has a limit of its own.
update services set rules = jsonb_build_object('freeCancelMinutes', rules -> 'cancelUntilMinutes') || rules where rules ? 'cancelUntilMinutes';
update coaches set relationship_rules = (
  select jsonb_object_agg(
    kind,
    case when own ? 'cancelUntilMinutes' then jsonb_build_object('freeCancelMinutes', own -> 'cancelUntilMinutes') || own else own end
  )
  from jsonb_each(relationship_rules) as kinds (kind, own)
)
where relationship_rules <> '{}';
update bookings set policy = jsonb_build_object('freeCancelMinutes', policy -> 'cancelUntilMinutes') || policy;

-- What somebody asked for and the coach has to decide: one booking, or several in one step. Their bookings are `requested` and hold their times.
create table requests (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  state text not null default 'open' check (state in ('open', 'approved', 'declined', 'withdrawn', 'expired')),
  -- Why it was not booked at once: core/requests/request-reason.ts.
  reasons text[] not null,
  -- Whose turn it is, and until when; after that it expires.
  waits_for text not null default 'coach' check (waits_for in ('coach', 'client')),
  answer_by timestamptz not null,
  -- Told to the client.
  decline_reason text not null default '',
  asked_at timestamptz not null,
  decided_at timestamptz,
  version integer not null default 1,
  unique (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id)
);
create index requests_coach on requests (coach_id, asked_at desc);
create index requests_client on requests (client_id);
create index requests_due on requests (answer_by) where state = 'open';

-- Other times the coach suggested. An open one may hold its time.
create table request_suggestions (
  id uuid primary key,
  coach_id uuid not null,
  request_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'released')),
  -- While it is open nobody else can have it: what the request holds of it by no other claim is one of its own.
  held boolean not null,
  suggested_at timestamptz not null,
  check (ends_at > starts_at),
  unique (coach_id, id),
  foreign key (coach_id, request_id) references requests (coach_id, id) on delete cascade
);
create index request_suggestions_request on request_suggestions (request_id);

-- What both sides wrote to one another about a request.
create table request_messages (
  id uuid primary key,
  coach_id uuid not null,
  request_id uuid not null,
  -- Counted from 0: the order in which they were written.
  position integer not null,
  author text not null check (author in ('client', 'coach')),
  text text not null,
  written_at timestamptz not null,
  unique (request_id, position),
  foreign key (coach_id, request_id) references requests (coach_id, id) on delete cascade
);

-- A suggested time is held like any other.
alter table claims
  drop constraint claims_check,
  add column suggestion_id uuid,
  add constraint claims_one_owner check (num_nonnulls(booking_id, hold_id, suggestion_id) = 1),
  add foreign key (coach_id, suggestion_id) references request_suggestions (coach_id, id) on delete cascade;
create index claims_suggestion on claims (suggestion_id) where suggestion_id is not null;

-- A recurring booking: the pattern and what became of its dates. Each date that takes place has its booking.
create table series (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  service_id uuid not null,
  -- {"parts", "exceptions", "pauses"}: core/series/series.ts.
  plan jsonb not null,
  booked_by text not null check (booked_by in ('client', 'coach')),
  -- End of the last session that is planned, for lists; null where none is left.
  last_ends_at timestamptz,
  -- When to ask whether it goes on, and when that was asked: core/series/renewal-due-at.ts.
  renewal_due_at timestamptz,
  renewal_asked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (coach_id, service_id) references services (coach_id, id)
);
create index series_coach on series (coach_id, last_ends_at);
create index series_client on series (client_id);
create index series_renewal on series (renewal_due_at) where renewal_asked_at is null;

create index mails_request on mails ((effect ->> 'requestId')) where effect ->> 'kind' = 'request_mail';

alter table bookings
  add column request_id uuid,
  add column series_id uuid,
  -- The name of the date in its series: the day the rhythm gave it.
  add column series_date date,
  -- The client's second choice, should the coach have to block the first. Nothing holds it.
  add column backup_starts_at timestamptz,
  -- Cancelled by the client later than was free of consequences.
  add column cancelled_late boolean not null default false,
  add check ((series_id is null) = (series_date is null)),
  add foreign key (coach_id, request_id) references requests (coach_id, id),
  add foreign key (coach_id, series_id) references series (coach_id, id),
  -- No date of a series is booked twice. At the commit, for an edit may pass names on from one booking to the next.
  add constraint bookings_series_once exclude using gist (series_id with =, series_date with =)
    where (series_id is not null and status not in ('declined', 'cancelled', 'expired')) deferrable initially deferred;
create index bookings_request on bookings (request_id) where request_id is not null;
create index bookings_series on bookings (series_id, starts_at) where series_id is not null;

-- A block with what became of the bookings it lay on, as one act that can be looked at again, and undone while nobody has answered.
create table closures (
  id uuid primary key,
  coach_id uuid not null references coaches,
  -- As they were made, and as those were that went, to be put back; without their notes where nothing has to be.
  created_overrides jsonb not null,
  removed_overrides jsonb not null default '[]',
  created_at timestamptz not null,
  undone_at timestamptz,
  unique (coach_id, id)
);
create index closures_coach on closures (coach_id, created_at desc);

create table closure_bookings (
  closure_id uuid not null,
  coach_id uuid not null,
  booking_id uuid not null,
  outcome text not null check (outcome in ('keep', 'cancel', 'ask', 'backup')),
  -- Where it was when the block came, and what the act left: its sequence, and how often the client had moved it.
  before_starts_at timestamptz not null,
  left_sequence integer not null,
  left_move_count integer not null,
  -- Of `ask` the question that was asked; of `backup` the one that was open until then.
  reschedule_request_id uuid,
  primary key (closure_id, booking_id),
  foreign key (coach_id, closure_id) references closures (coach_id, id) on delete cascade,
  foreign key (coach_id, booking_id) references bookings (coach_id, id)
);
create index closure_bookings_booking on closure_bookings (booking_id);

create trigger tell_requests after insert or update or delete on requests for each row execute function tell_open_pages('requests');
create trigger tell_request_suggestions after insert or update or delete on request_suggestions for each row execute function tell_open_pages('requests');
create trigger tell_request_messages after insert or update or delete on request_messages for each row execute function tell_open_pages('requests');
create trigger tell_series after insert or update or delete on series for each row execute function tell_open_pages('bookings');
create trigger tell_closures after insert or update or delete on closures for each row execute function tell_open_pages('bookings');
