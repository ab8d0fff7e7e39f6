-- The waitlist: who waits for what, what fell free, and to whom it was offered.

alter table coaches
  -- {"open", "showPosition", "standsDays", "offers"}: core/waitlist/waitlist-rules.ts. Whoever was there before opens it when they choose to.
  add column waitlist_rules jsonb not null default '{"open": false, "showPosition": true, "standsDays": 180, "offers": {"mode": "one", "atOnce": 3, "offersEach": 3,
    "order": "signup", "deadlineMinutes": 720, "leastMinutes": 30, "quiet": {"startMinute": 1260, "endMinute": 480}, "cutOffMinutes": 240}}',
  -- When the line is to be looked at again, if nothing happens before: the earliest `due_at` of its freed times. Null: nothing is held.
  add column waitlist_due_at timestamptz;
create index coaches_waitlist_due on coaches (waitlist_due_at) where waitlist_due_at is not null;

-- One client's place in one coach's line: core/waitlist/entry/waitlist-entry.ts.
create table waitlist_entries (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  service_id uuid not null,
  duration_minutes integer not null check (duration_minutes between 5 and 1440),
  -- What is waited for: dates of a cycle, the session that begins at an instant, or with neither any session.
  cycle_id uuid,
  slot_at timestamptz,
  -- None: any day. 1 is Monday.
  weekdays smallint[] not null default '{}',
  -- [{"startMinute", "endMinute"}] of the coach's wall clock; none: any time.
  hours jsonb not null default '[]',
  earliest date,
  latest date,
  -- They would like to come so often, not once.
  frequency text check (frequency in ('weekly', 'biweekly', 'monthly', 'two_monthly')),
  message text not null default '',
  state text not null default 'waiting' check (state in ('waiting', 'paused', 'offered', 'booked', 'left', 'expired')),
  added_by text not null check (added_by in ('client', 'coach')),
  signed_up_at timestamptz not null,
  expires_at timestamptz not null,
  -- When it came to its end.
  ended_at timestamptz,
  -- What the client was last told of their place.
  told_position integer,
  told_at timestamptz,
  -- Of a cycle: the opening they were told of, a day ahead.
  opening_told_at timestamptz,
  -- A client in this zone is written to outside its quiet hours.
  time_zone text not null,
  version integer not null default 1,
  check (num_nonnulls(cycle_id, slot_at) <= 1),
  check ((state in ('booked', 'left', 'expired')) = (ended_at is not null)),
  unique (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (coach_id, service_id) references services (coach_id, id),
  -- Nobody may wait for it when it goes; what was before stays in the log of the line.
  foreign key (coach_id, cycle_id) references cycles (coach_id, id) on delete set null (cycle_id)
);
-- Nobody stands in line twice for the same thing.
create unique index waitlist_entries_once on waitlist_entries
  (coach_id, client_id, service_id, coalesce(cycle_id, '00000000-0000-0000-0000-000000000000'), coalesce(slot_at, '-infinity'))
  where state in ('waiting', 'paused', 'offered');
create index waitlist_entries_line on waitlist_entries (coach_id, signed_up_at) where state in ('waiting', 'paused', 'offered');
create index waitlist_entries_coach on waitlist_entries (coach_id, state, signed_up_at);
create index waitlist_entries_client on waitlist_entries (client_id);
create index waitlist_entries_expiry on waitlist_entries (expires_at) where state in ('waiting', 'paused', 'offered');

-- What has just fallen free, written by whatever freed it and read at the end of the same transaction; what is left of a forgotten one a sweep reads.
create table freed_spans (
  id bigint generated always as identity primary key,
  coach_id uuid not null references coaches on delete cascade,
  -- With the buffers of what lay there.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats smallint not null default 1 check (seats > 0),
  cause text not null check (cause in ('cancelled', 'declined', 'expired', 'moved', 'released', 'opened')),
  -- Whose hours were opened, or what lay there; and when the session began that lay there.
  schedule_id uuid not null,
  session_at timestamptz,
  check (ends_at > starts_at)
);
create index freed_spans_coach on freed_spans (coach_id);

-- One seat that fell free, with everybody it is offered to: core/waitlist/offers/offer-chain.ts. While it is `offering` its claim holds it.
create table freed_times (
  id uuid primary key,
  coach_id uuid not null references coaches,
  schedule_id uuid not null,
  starts_at timestamptz not null,
  -- Where the room for a session ends.
  ends_at timestamptz not null,
  -- What can be booked here.
  service_ids uuid[] not null check (cardinality(service_ids) > 0),
  -- The cycle its day lies in.
  cycle_id uuid,
  -- The one that went public here before, whose people are not asked again.
  after_id uuid references freed_times on delete set null,
  cause text not null check (cause in ('cancelled', 'declined', 'expired', 'moved', 'released', 'opened', 'by_hand')),
  state text not null default 'offering' check (state in ('offering', 'taken', 'public', 'taken_back')),
  freed_at timestamptz not null,
  -- When something is to be decided again, and when it goes public at the latest.
  due_at timestamptz,
  public_at timestamptz,
  ended_at timestamptz,
  -- Of what went public or was taken back.
  end_reason text check (end_reason in ('nobody_left', 'cut_off', 'coach', 'closed')),
  check (ends_at > starts_at),
  check ((state = 'offering') = (ended_at is null)),
  unique (coach_id, id),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id),
  foreign key (coach_id, cycle_id) references cycles (coach_id, id) on delete set null (cycle_id)
);
create index freed_times_offering on freed_times (coach_id, starts_at) where state = 'offering';
create index freed_times_coach on freed_times (coach_id, freed_at desc);

create table waitlist_offers (
  id uuid primary key,
  coach_id uuid not null,
  freed_time_id uuid not null,
  entry_id uuid not null,
  client_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  offered_at timestamptz not null,
  -- The first instant at which it can't be accepted any more.
  until timestamptz not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'ran_out', 'withdrawn')),
  -- [{"kind", "startsAt"}], as they were when it was made.
  alternatives jsonb not null default '[]',
  -- Chosen by the coach, not by the order of the line.
  by_hand boolean not null default false,
  answered_at timestamptz,
  booking_id uuid,
  check (ends_at > starts_at),
  check ((state = 'offered') = (answered_at is null)),
  check ((state = 'accepted') = (booking_id is not null)),
  unique (coach_id, id),
  -- Nobody is asked twice about one time, by whichever entry.
  constraint waitlist_offers_once unique (freed_time_id, client_id),
  foreign key (coach_id, freed_time_id) references freed_times (coach_id, id) on delete cascade,
  foreign key (coach_id, entry_id) references waitlist_entries (coach_id, id) on delete cascade,
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (coach_id, booking_id) references bookings (coach_id, id)
);
create index waitlist_offers_entry on waitlist_offers (entry_id, offered_at desc);
create index waitlist_offers_client on waitlist_offers (client_id);
create index waitlist_offers_coach on waitlist_offers (coach_id, offered_at desc);
-- At most one of a freed time is accepted.
create unique index waitlist_offers_one_taker on waitlist_offers (freed_time_id) where state = 'accepted';

-- A time on offer is held like any other.
alter table claims
  drop constraint claims_one_owner,
  add column freed_time_id uuid unique,
  add constraint claims_one_owner check (num_nonnulls(booking_id, hold_id, suggestion_id, freed_time_id) = 1),
  add foreign key (coach_id, freed_time_id) references freed_times (coach_id, id) on delete cascade;
-- Reading claims says which are kept for the line, and looks at nothing but the index still.
drop index claims_coach_time;
create index claims_coach_time on claims
  (coach_id, blocked_from) include (blocked_until, starts_at, ends_at, schedule_id, service_id, seats, capacity, booking_id, freed_time_id);

-- Whatever gives time back, by whatever path: while somebody waits it is written down. What was held for the line is the line's own business.
create function note_freed_span() returns trigger language plpgsql as $$
declare
  reason text;
begin
  if old.freed_time_id is not null then
    return null;
  end if;
  if tg_op = 'UPDATE' and new.blocked_from <= old.blocked_from and new.blocked_until >= old.blocked_until and new.seats >= old.seats
    and new.schedule_id = old.schedule_id then
    return null;
  end if;
  if not exists (select 1 from waitlist_entries where coach_id = old.coach_id and state in ('waiting', 'paused', 'offered')) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    reason := 'moved';
  else
    select status into reason from bookings where id = old.booking_id;
    if reason is null then
      reason := 'released';
    elsif reason not in ('cancelled', 'declined', 'expired') then
      -- It stands still, somewhere else in a moment.
      reason := 'moved';
    end if;
  end if;
  insert into freed_spans (coach_id, starts_at, ends_at, seats, cause, schedule_id, session_at)
  values (old.coach_id, old.blocked_from, old.blocked_until, old.seats, reason, old.schedule_id, old.starts_at);
  return null;
end
$$;
create trigger note_freed_span after update or delete on claims for each row execute function note_freed_span();

-- The link to one's own place in line. Only the client's mailbox will ever hold it.
alter table access_tokens
  drop constraint access_tokens_purpose_check,
  add column waitlist_entry_id uuid,
  add constraint access_tokens_purpose_check check (purpose in ('manage_booking', 'portal', 'waitlist')),
  add check ((purpose = 'waitlist') = (waitlist_entry_id is not null)),
  add foreign key (coach_id, waitlist_entry_id) references waitlist_entries (coach_id, id) on delete cascade;
create index access_tokens_waitlist on access_tokens (waitlist_entry_id) where waitlist_entry_id is not null;

create index mails_waitlist on mails ((effect ->> 'entryId')) where effect ->> 'kind' = 'waitlist_mail';

create trigger tell_waitlist_entries after insert or update or delete on waitlist_entries for each row execute function tell_open_pages('waitlist');
create trigger tell_freed_times after insert or update or delete on freed_times for each row execute function tell_open_pages('waitlist');
create trigger tell_waitlist_offers after insert or update or delete on waitlist_offers for each row execute function tell_open_pages('waitlist');
