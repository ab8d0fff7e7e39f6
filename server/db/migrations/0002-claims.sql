-- The guarantee. Everything that takes a coach's time is a claim, and the database refuses claims that collide, whatever path writes them.
create extension if not exists btree_gist;

create table claims (
  id uuid primary key default gen_random_uuid(),
  coach_id uuid not null references coaches,
  schedule_id uuid not null,
  service_id uuid,
  booking_id uuid unique,
  hold_id uuid unique references holds on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The session with its buffers: what must not collide.
  blocked_from timestamptz not null,
  blocked_until timestamptz not null,
  blocked tstzrange not null generated always as (tstzrange(blocked_from, blocked_until, '[)')) stored,
  seats smallint not null default 1 check (seats > 0),
  -- How many seats the hours allowed at every instant of the range when this was written.
  capacity smallint not null check (capacity > 0),
  -- Set only by the coach's explicit override: who let this one go over capacity.
  overbooked_by text,
  check (num_nonnulls(booking_id, hold_id) = 1),
  check (starts_at < ends_at and blocked_from <= starts_at and ends_at <= blocked_until),
  -- Readers look back no further than this for what may still reach into their span.
  constraint claims_length check (blocked_until - blocked_from <= interval '48 hours'),
  check (seats <= capacity or overbooked_by is not null),
  foreign key (coach_id, schedule_id) references schedules (coach_id, id),
  foreign key (coach_id, booking_id) references bookings (coach_id, id) on delete cascade,
  -- Where one client fits, ranges never overlap.
  constraint claims_alone exclude using gist (coach_id with =, blocked with &&) where (capacity = 1 and overbooked_by is null),
  -- One person gives all schedules: two of them never run at once, whatever their capacity.
  constraint claims_one_schedule exclude using gist (coach_id with =, schedule_id with <>, blocked with &&) where (overbooked_by is null)
);

-- Reading goes by this one: a GiST index is a poor read path.
create index claims_coach_time on claims (coach_id, blocked_from) include (blocked_until, starts_at, ends_at, schedule_id, service_id, seats, capacity, booking_id);

-- Where several fit, at no instant may the seats exceed the capacity the writer saw. Writers of one coach take turns on the coach's row, so
-- that each sees what the one before wrote; one constraint a lane would be too strict, and locking overlapping rows can't lock an empty slot.
create function claims_within_capacity() returns trigger language plpgsql as $$
declare
  peak integer;
begin
  -- Serializable too: it only notices rivals that are serializable themselves.
  if current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
    raise exception 'claims are written under read committed: an older snapshot would not see what rivals wrote before the lock' using errcode = 'PN002';
  end if;
  perform 1 from coaches where id = new.coach_id for no key update;
  if new.overbooked_by is not null then
    return new;
  end if;

  if exists (
    select 1 from claims
    where coach_id = new.coach_id and id <> new.id and schedule_id <> new.schedule_id
      and blocked_from >= new.blocked_from - interval '48 hours' and blocked_from < new.blocked_until and blocked_until > new.blocked_from
  ) then
    raise exception 'another schedule of the coach has this time' using errcode = 'PN001';
  end if;

  select max(running) into peak from (
    select sum(delta) over (order by at, delta) as running from (
      select greatest(blocked_from, new.blocked_from) as at, seats as delta from claims
      where coach_id = new.coach_id and id <> new.id
        and blocked_from >= new.blocked_from - interval '48 hours' and blocked_from < new.blocked_until and blocked_until > new.blocked_from
      union all
      select blocked_until, -seats from claims
      where coach_id = new.coach_id and id <> new.id
        and blocked_from >= new.blocked_from - interval '48 hours' and blocked_from < new.blocked_until and blocked_until > new.blocked_from
    ) as edges
  ) as sums;
  if coalesce(peak, 0) + new.seats > new.capacity then
    raise exception 'no seat left at some instant of this time' using errcode = 'PN001';
  end if;
  return new;
end
$$;
create trigger claims_within_capacity before insert or update on claims for each row execute function claims_within_capacity();

-- Open pages learn that something changed when, and only when, it is committed. The payload names what changed; pages fetch it again.
create function tell_open_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('perennial_live', json_build_object('coachId', coalesce(new.coach_id, old.coach_id), 'what', tg_argv[0])::text);
  return null;
end
$$;
create trigger tell_claims after insert or update or delete on claims for each row execute function tell_open_pages('slots');
create trigger tell_bookings after insert or update or delete on bookings for each row execute function tell_open_pages('bookings');
create trigger tell_hours after insert or update or delete on weekly_hours for each row execute function tell_open_pages('slots');
create trigger tell_overrides after insert or update or delete on overrides for each row execute function tell_open_pages('slots');
create trigger tell_published after insert or update or delete on published_slots for each row execute function tell_open_pages('slots');
create trigger tell_services after insert or update or delete on services for each row execute function tell_open_pages('slots');
