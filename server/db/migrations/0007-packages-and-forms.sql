-- Packages of credits with their ledger, the check-ins that are free each month, and forms.

-- A new rule, filled in so that nothing is lost for anybody: a cancelled session gives its credit back, late or not.
update coaches set rules = '{"returnLateCredit": true}' || rules;
update bookings set policy = '{"returnLateCredit": true}' || policy;

alter table coaches
  -- {"lowAt", "graceDays"}: core/packages/credit-rules.ts.
  add column credit_rules jsonb not null default '{"lowAt": 2, "graceDays": 14}';

-- What a coach sells again and again. A package keeps what it was made with, whatever becomes of its template.
create table package_templates (
  id uuid primary key,
  coach_id uuid not null references coaches,
  name text not null,
  credits integer not null check (credits between 1 and 1000),
  -- Of the sessions it is good for; null: any.
  duration_minutes integer check (duration_minutes between 5 and 1440),
  -- The services it is good for; empty: all that take credits.
  service_ids uuid[] not null default '{}',
  -- {"kind": "never"} | {"kind": "after", "count", "unit"} | {"kind": "on", "date"}: core/packages/expiry.ts.
  expiry jsonb not null default '{"kind": "never"}',
  price_minor bigint check (price_minor >= 0),
  currency text,
  note text not null default '',
  active boolean not null default true,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (coach_id, id),
  check ((price_minor is null) = (currency is null))
);

create table packages (
  id uuid primary key,
  coach_id uuid not null references coaches,
  client_id uuid not null,
  template_id uuid references package_templates on delete set null,
  name text not null,
  duration_minutes integer check (duration_minutes between 5 and 1440),
  service_ids uuid[] not null default '{}',
  starts_on date not null,
  -- The last day of the coach's zone on which a session may begin, and the instant at which that day is over; null: never expires.
  expires_on date,
  expires_at timestamptz,
  -- When that day was set last; null: with the package itself.
  dated_at timestamptz,
  price_minor bigint check (price_minor >= 0),
  currency text,
  -- The coach's own.
  note text not null default '',
  -- Sums over its ledger, kept by its trigger and nobody else: what there is, and what was ever given to use.
  balance integer not null default 0,
  granted integer not null default 0,
  entry_count integer not null default 0,
  -- When what was left of it expired.
  expired_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (coach_id, id),
  foreign key (coach_id, client_id) references clients (coach_id, id),
  check ((price_minor is null) = (currency is null)),
  check ((expires_on is null) = (expires_at is null)),
  -- Nobody uses what is not there.
  constraint packages_balance_is_there check (balance >= 0)
);
create index packages_client on packages (client_id);
create index packages_coach on packages (coach_id, created_at desc);
create index packages_expiring on packages (expires_at) where expired_at is null and expires_at is not null;

alter table services
  -- What a session costs of a package; 0: it takes no credits.
  add column credits smallint not null default 0 check (credits between 0 and 10),
  -- Only whoever has them books it.
  add column credits_required boolean not null default false,
  add check (credits > 0 or not credits_required),
  -- Check-ins are free, once a month.
  add check (kind <> 'check_in' or credits = 0);

alter table bookings
  -- The package whose credits it uses, and how many. The ledger says the same: checked at the commit.
  add column package_id uuid,
  add column credits smallint not null default 0 check (credits between 0 and 10),
  -- Cancelled, and why its credits were not returned.
  add column credit_kept text check (credit_kept in ('late', 'expired')),
  -- One of those that are free each month.
  add column check_in boolean not null default false,
  -- The month of the coach's zone that it counts for, by its first day, while it counts.
  add column check_in_month date generated always as (
    case when check_in and status not in ('declined', 'cancelled', 'expired')
      then make_date(extract(year from wall_date)::integer, extract(month from wall_date)::integer, 1) end
  ) stored,
  add foreign key (coach_id, package_id) references packages (coach_id, id),
  add check ((package_id is null) = (credits = 0)),
  add check (status not in ('declined', 'expired') or package_id is null),
  add check ((credit_kept is not null) = (status = 'cancelled' and package_id is not null));
create index bookings_package on bookings (package_id) where package_id is not null;

-- Everything that ever changed a package's balance. Nothing here is changed or deleted; what was wrong is set right by another entry.
create table credit_entries (
  id uuid primary key,
  coach_id uuid not null,
  package_id uuid not null,
  -- Counted from 1 in each package, and the balance after it: both by the trigger.
  position integer not null,
  balance integer not null,
  -- `purchase` is a grant that was paid online.
  kind text not null check (kind in ('grant', 'purchase', 'use', 'return', 'adjust', 'expire')),
  amount integer not null check (amount <> 0 and (kind = 'expire' or amount between -1000 and 1000)),
  booking_id uuid,
  reason text not null default '',
  by text not null check (by in ('coach', 'client', 'system')),
  user_id text references users on delete set null,
  at timestamptz not null,
  unique (package_id, position),
  foreign key (coach_id, package_id) references packages (coach_id, id),
  foreign key (coach_id, booking_id) references bookings (coach_id, id),
  check ((kind in ('use', 'return')) = (booking_id is not null)),
  -- What had expired comes back where a package is extended.
  check (kind in ('adjust', 'expire') or (amount > 0) = (kind in ('grant', 'purchase', 'return')))
);
create index credit_entries_booking on credit_entries (booking_id) where booking_id is not null;

-- Entries of one package take turns on its row, so that its balance is their sum and never falls below zero, whoever writes.
create function write_credit_entry() returns trigger language plpgsql as $$
begin
  update packages set
    balance = balance + new.amount,
    granted = granted + case when new.kind in ('grant', 'purchase', 'adjust') then new.amount else 0 end,
    entry_count = entry_count + 1
  where id = new.package_id returning balance, entry_count into new.balance, new.position;
  return new;
end
$$;
create trigger credit_entries_counted before insert on credit_entries for each row execute function write_credit_entry();

create function keep_credit_entries() returns trigger language plpgsql as $$
begin
  -- Erasing a client takes the words away, and an account that goes takes its name; the numbers stay.
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'reason' - 'user_id') = (to_jsonb(old) - 'reason' - 'user_id')
    and new.reason in ('', old.reason) and (new.user_id is null or new.user_id = old.user_id) then
    return new;
  end if;
  raise exception 'the ledger is only ever added to';
end
$$;
create trigger credit_entries_kept before update or delete on credit_entries for each row execute function keep_credit_entries();

create function keep_package_sums() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (new.balance, new.granted, new.entry_count) <> (0, 0, 0)
    or tg_op = 'UPDATE' and pg_trigger_depth() < 2 and (new.balance, new.granted, new.entry_count) is distinct from (old.balance, old.granted, old.entry_count) then
    raise exception 'a balance is the sum of its ledger';
  end if;
  return new;
end
$$;
create trigger packages_sums_kept before insert or update on packages for each row execute function keep_package_sums();

-- At the commit a booking and the ledger say the same: what it uses, of which package, and nothing of any other.
create function check_booking_credits() returns trigger language plpgsql as $$
declare
  booking record;
  id_of_booking uuid := case when tg_table_name = 'bookings' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'booking_id')::uuid end;
begin
  select package_id, credits into booking from bookings where id = id_of_booking;
  if exists (
    select 1 from credit_entries where booking_id = id_of_booking group by package_id
    having sum(amount) <> case when package_id = booking.package_id then -booking.credits else 0 end
  ) or (booking.package_id is not null and not exists (select 1 from credit_entries where booking_id = id_of_booking and package_id = booking.package_id)) then
    raise exception 'booking % and the ledger disagree about its credits', id_of_booking;
  end if;
  return null;
end
$$;
create constraint trigger bookings_credits_agree after insert on bookings deferrable initially deferred
  for each row when (new.package_id is not null) execute function check_booking_credits();
create constraint trigger bookings_credits_still_agree after update on bookings deferrable initially deferred
  for each row when ((old.package_id, old.credits) is distinct from (new.package_id, new.credits)) execute function check_booking_credits();
create constraint trigger entries_credits_agree after insert on credit_entries deferrable initially deferred
  for each row when (new.booking_id is not null) execute function check_booking_credits();

-- What was told of a package, so that nothing is told twice. `edition`: of a date of expiry that date, of a low balance how often credits had been added.
create table package_notices (
  package_id uuid not null references packages on delete cascade,
  kind text not null check (kind in ('low', 'month', 'week', 'expired')),
  edition text not null,
  at timestamptz not null,
  primary key (package_id, kind, edition)
);

-- How many free check-ins of a month a client has had, or will have. One is free; the coach can grant more.
create table check_in_months (
  coach_id uuid not null,
  client_id uuid not null,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  used integer not null default 0 check (used >= 0),
  granted integer not null default 0 check (granted >= 0),
  primary key (coach_id, client_id, month),
  foreign key (coach_id, client_id) references clients (coach_id, id)
);

-- Asked at the commit: several that move in one step may pass through each other's months.
create function check_check_in_months() returns trigger language plpgsql as $$
begin
  if exists (select 1 from check_in_months where coach_id = new.coach_id and client_id = new.client_id and month = new.month and used > 1 + granted) then
    raise exception 'more check-ins than the month has' using errcode = 'check_violation', constraint = 'check_in_months_free';
  end if;
  return null;
end
$$;
create constraint trigger check_in_months_free after insert or update on check_in_months deferrable initially deferred
  for each row execute function check_check_in_months();

-- Whatever path books, moves, cancels or restores: who asks for the last one of a month waits on its row, and one of them has it.
create function count_check_ins() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.check_in_month is not null then
    update check_in_months set used = used - 1 where coach_id = old.coach_id and client_id = old.client_id and month = old.check_in_month;
  end if;
  if new.check_in_month is not null then
    insert into check_in_months (coach_id, client_id, month, used) values (new.coach_id, new.client_id, new.check_in_month, 1)
      on conflict (coach_id, client_id, month) do update set used = check_in_months.used + 1;
  end if;
  return null;
end
$$;
create trigger bookings_check_in_booked after insert on bookings for each row when (new.check_in_month is not null) execute function count_check_ins();
create trigger bookings_check_in_changed after update on bookings for each row
  when ((old.check_in_month, old.client_id) is distinct from (new.check_in_month, new.client_id)) execute function count_check_ins();

-- What is asked before a session. Each change of the questions is a version of its own, so that answers keep theirs.
create table forms (
  id uuid primary key,
  coach_id uuid not null references coaches,
  name text not null,
  current_version integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (coach_id, id)
);
create table form_versions (
  coach_id uuid not null,
  form_id uuid not null,
  number integer not null,
  -- Told above the questions.
  introduction text not null default '',
  -- In their order: core/forms/question.ts.
  questions jsonb not null,
  created_at timestamptz not null,
  primary key (form_id, number),
  foreign key (coach_id, form_id) references forms (coach_id, id) on delete cascade
);
alter table forms add constraint forms_have_version foreign key (id, current_version) references form_versions (form_id, number) deferrable initially deferred;

alter table services add column form_id uuid, add foreign key (coach_id, form_id) references forms (coach_id, id);
alter table bookings add column form_reminded_at timestamptz;

create table form_answers (
  booking_id uuid primary key,
  coach_id uuid not null,
  client_id uuid not null,
  form_id uuid not null,
  form_version integer not null,
  -- By question: core/forms/answer.ts.
  answers jsonb not null,
  -- Their words, to be searched.
  text text not null default '',
  -- How often they were sent; the last ones stand here.
  times integer not null default 1,
  -- Whoever sent them had proven to be the client: a link that proves nothing neither shows nor changes them.
  proven boolean not null default false,
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  unique (coach_id, booking_id),
  foreign key (coach_id, booking_id) references bookings (coach_id, id) on delete cascade,
  foreign key (coach_id, client_id) references clients (coach_id, id),
  foreign key (form_id, form_version) references form_versions (form_id, number)
);
create index form_answers_coach on form_answers (coach_id, changed_at desc);
create index form_answers_client on form_answers (client_id);

create index mails_package on mails ((effect ->> 'packageId')) where effect ->> 'kind' = 'package_mail';
create index mails_form on mails ((effect ->> 'bookingId')) where effect ->> 'kind' = 'form_mail';

create trigger tell_package_templates after insert or update or delete on package_templates for each row execute function tell_open_pages('packages');
create trigger tell_packages after insert or update or delete on packages for each row execute function tell_open_pages('packages');
create trigger tell_check_in_months after insert or update or delete on check_in_months for each row execute function tell_open_pages('packages');
create trigger tell_forms after insert or update or delete on forms for each row execute function tell_open_pages('forms');
create trigger tell_form_answers after insert or update or delete on form_answers for each row execute function tell_open_pages('forms');
