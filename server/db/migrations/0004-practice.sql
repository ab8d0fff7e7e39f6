-- The coach's day: who clients are to the coach, attendance, asking for another time, invitations, and logs that can be read.

-- A client's address is how they are recognised: who has proven an address sees what is booked under it.
alter table clients drop column user_id;
alter table clients
  add column connected boolean not null default false,
  add column vip boolean not null default false,
  add column priority smallint check (priority between 1 and 3),
  add column state text not null default 'active' check (state in ('active', 'paused', 'inactive')),
  add column started_on date,
  add column tags text[] not null default '{}',
  add column notes text not null default '',
  -- Erased: name and address are made up, so that the books still add up; the address is free for somebody new.
  add column erased_at timestamptz,
  -- Two records of one person became one. This one stays as another address of the other, and is in no list.
  add column merged_into uuid,
  add column version integer not null default 1,
  add check (not vip or connected),
  add check (merged_into <> id),
  add foreign key (coach_id, merged_into) references clients (coach_id, id);
create index clients_coach_name on clients (coach_id, lower(name), id) where merged_into is null;
create index clients_email on clients (email);
create index clients_merged_into on clients (merged_into) where merged_into is not null;
create trigger tell_clients after insert or update or delete on clients for each row execute function tell_open_pages('clients');

alter table coaches
  -- Rules by who the client is to the coach; what is left out comes from the service and the coach.
  add column relationship_rules jsonb not null default '{}',
  add column attendance jsonb not null default '{"afterEnd": null, "flagAt": 3, "flagDays": 90}',
  add column visibility text not null default 'public' check (visibility in ('public', 'connected', 'private'));

alter table users
  add column disabled_at timestamptz,
  add column last_seen_at timestamptz;

-- The badge counts what a client let happen in a span of days; streaks and favourite times read the same rows.
create index bookings_client_status on bookings (coach_id, client_id, status, starts_at);
create index bookings_missed on bookings (coach_id, starts_at) where status = 'no_show';
create index bookings_cancelled on bookings (coach_id, cancelled_at) where status = 'cancelled';
-- Few ever are, and every list of bookings asks which.
create index claims_overbooked on claims (booking_id) where overbooked_by is not null;
-- Who said last whether the session took place, taking it back included; what the coach said is never changed by the clock.
alter table bookings add column marked_by text check (marked_by in ('coach', 'system'));
create index bookings_unmarked on bookings (coach_id, ends_at) where status = 'confirmed' and marked_by is null;

-- The coach needs this time for something else and asked the client to choose another. The booking stands until the answer.
create table reschedule_requests (
  id uuid primary key,
  coach_id uuid not null references coaches,
  booking_id uuid not null,
  state text not null default 'open' check (state in ('open', 'moved', 'cancelled', 'withdrawn')),
  note text not null default '',
  asked_at timestamptz not null,
  answered_at timestamptz,
  check ((state = 'open') = (answered_at is null)),
  foreign key (coach_id, booking_id) references bookings (coach_id, id) on delete cascade
);
create unique index reschedule_requests_open on reschedule_requests (booking_id) where state = 'open';
create index reschedule_requests_coach on reschedule_requests (coach_id, state);
create trigger tell_reschedule after insert or update or delete on reschedule_requests for each row execute function tell_open_pages('bookings');

-- Whoever books gets a link at once, whosever address they typed; the one in the mail is another, and shows that its holder reads that mailbox.
alter table access_tokens add column proves_client boolean not null default false;

create table invitations (
  id uuid primary key,
  hash bytea not null unique,
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('owner', 'coach')),
  invited_by text not null references users,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index invitations_open on invitations (email) where accepted_at is null;

-- Whoever may see less from now on must not go on hearing what they heard: open pages are looked at again. Of one person, or of all.
create function tell_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('perennial_live', json_build_object('rightsOf', case tg_table_name
    when 'users' then to_jsonb(coalesce(new, old))->>'id' when 'sessions' then to_jsonb(old)->>'user_id' else '*' end)::text);
  return null;
end
$$;
create trigger tell_rights after update of role, disabled_at, two_factor_enabled on users for each row execute function tell_rights();
create trigger tell_rights after delete on sessions for each row execute function tell_rights();
create trigger tell_rights after insert or update on installation for each row when (new.key = 'settings') execute function tell_rights();

-- What a mail was sent for, so that it can be sent again; a link to sign in is never sent again.
alter table mails
  add column booking_id uuid references bookings on delete set null,
  add column effect jsonb,
  add column resend_of uuid references mails on delete set null;
create index mails_coach on mails (coach_id, created_at desc);
create index mails_booking on mails (booking_id) where booking_id is not null;
-- One mail may tell of several bookings.
create index mails_bookings on mails using gin ((effect -> 'bookingIds')) where effect ? 'bookingIds';

create index audit_entries_at on audit_entries (at desc, id desc);
create index audit_entries_clocks on audit_entries (coach_id) where action = 'booking.zone_data_differs';
create index audit_entries_coach_at on audit_entries (coach_id, at desc, id desc);
