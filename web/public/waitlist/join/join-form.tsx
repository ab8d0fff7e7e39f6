import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import type { WaitlistTarget } from '../../../../contract/waitlist/wish.ts';
import { problemOf } from '../../../problem-of.ts';
import { api } from '../../api.ts';
import type { BookingDraft } from '../../booking/booking-draft.ts';
import { draftErrors } from '../../booking/draft-errors.ts';
import { useDraft } from '../../booking/use-draft.ts';
import type { KnownClient } from '../../booking/use-known-client.ts';
import { lt } from '../lt.ts';
import { preferencesOf } from '../wish/preferences-of.ts';
import { wishErrors } from '../wish/wish-errors.ts';
import { WishFields } from '../wish/wish-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { JoinTrouble } from './join-trouble.tsx';
import { ServiceChoice } from './service-choice.tsx';
import { type Season, TargetChoice } from './target-choice.tsx';
import { useWish } from './use-wish.ts';
import { WantedSlot } from './wanted-slot.tsx';
import { useSlot } from './use-slot.ts';
import { slotLabel } from './slot-label.ts';

export type Joined = Awaited<ReturnType<typeof api.ownWaitlist.join>>;

/** What the address said of the wish. */
export interface Asked {
  readonly service: string | null;
  readonly length: number | null;
  readonly season: string | null;
  readonly day: string | null;
  readonly at: string | null;
}

interface JoinFormProps {
  readonly coach: PublicCoach;
  readonly services: readonly PublicService[];
  readonly seasons: readonly Season[];
  readonly asked: Asked;
  readonly known: KnownClient | null;
  readonly timeZone: string;
  readonly onJoined: (joined: Joined, isOneTime: boolean) => void;
}

function firstTarget({ at, season }: Asked, seasons: readonly Season[]): WaitlistTarget {
  if (at !== null) return { kind: 'slot', startsAt: at };
  const wanted = seasons.find(({ firstDate }) => firstDate === season);
  return wanted ? { kind: 'cycle', cycleId: wanted.id } : { kind: 'service' };
}

/** For what, when, and who: all on one page, in the order in which one thinks of it. */
export function JoinForm({ coach, services, seasons, asked, known, timeZone, onJoined }: JoinFormProps) {
  const [draft, changeDraft] = useDraft(known);
  const { wish, change, forget } = useWish(coach.slug);
  const [slug, setSlug] = useState(asked.service);
  const service = services.find((one) => one.slug === slug) ?? services[0];
  const [picked, setLength] = useState(asked.length);
  const length = service && picked !== null && service.durations.includes(picked) ? picked : (service?.durations[0] ?? 60);
  const [chosen, setTarget] = useState(() => firstTarget(asked, seasons));
  const ownSeasons = service?.cycleBound ? seasons : [];
  // The time that was looked at is one of that service and length; a season is none of what is booked all year.
  const isSlotThere = asked.at !== null && service?.slug === asked.service;
  const target = (chosen.kind === 'cycle' && ownSeasons.length === 0) || (chosen.kind === 'slot' && !isSlotThere) ? ANY : chosen;
  const slot = useSlot({
    coachSlug: coach.slug,
    serviceSlug: service?.slug ?? '',
    durationMinutes: length,
    timeZone,
    day: asked.day,
    at: isSlotThere ? asked.at : null,
  });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isOneTime = target.kind === 'slot';
  const join = useMutation({
    mutationFn: (body: Parameters<typeof api.ownWaitlist.join>[0]) => api.ownWaitlist.join(body),
    onSuccess: (answer, { target: { kind } }) => {
      forget();
      onJoined(answer, kind === 'slot');
    },
  });
  const problem = problemOf(join.error);
  const phoneRequired = service?.phoneRequired ?? false;
  const wrongWish = isOneTime ? {} : wishErrors(wish, length);
  const wrongDraft = draftErrors(draft, phoneRequired, problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = wrongWish.hours ? '[type=time]' : wrongWish.latest ? '#latest' : firstOf(draftErrors(draft, phoneRequired, null));
    if (wrong !== null) return form.current?.querySelector<HTMLElement>(wrong)?.focus();
    if (join.isPending || join.isSuccess || !service) return;
    const { name, email, phone } = draft;
    join.mutate({
      ...preferencesOf(wish, length),
      coachSlug: coach.slug,
      serviceSlug: service.slug,
      target,
      name: name.trim(),
      email: email.trim(),
      phone: phoneRequired ? phone.trim() : '',
      timeZone,
    });
  };
  if (!service) return null;
  return (
    <form className="join" noValidate onSubmit={submit} ref={form} aria-labelledby="join-title">
      <ServiceChoice services={services} service={service} length={length} onService={setSlug} onLength={setLength} />
      {isSlotThere && <WantedSlot coach={coach} service={service} length={length} day={asked.day} isTaken={slot !== null} />}
      <TargetChoice
        target={target}
        seasons={ownSeasons}
        slot={isSlotThere && asked.at !== null ? { at: asked.at, label: slotLabel(slot) } : null}
        onChange={setTarget}
      />
      <WishFields
        draft={wish}
        errors={tried ? wrongWish : {}}
        coach={coach}
        isOneTime={isOneTime}
        from={coach.now.slice(0, 10)}
        onChange={change}
      />
      <ContactFields
        draft={draft}
        errors={tried ? wrongDraft : {}}
        phoneRequired={phoneRequired}
        coachName={coach.name}
        known={known}
        onChange={changeDraft}
      />
      <JoinTrouble error={join.error} coach={coach} service={service} asked={asked} length={length} />
      <div className="bar join-bar">
        <p className="bar-rule">{lt('ownWaitlist:join.rule')}</p>
        <button type="submit" className="button" aria-disabled={join.isPending || undefined}>
          {lt(join.isPending ? 'ownWaitlist:join.pending' : 'ownWaitlist:join.do')}
        </button>
      </div>
    </form>
  );
}

const ANY: WaitlistTarget = { kind: 'service' };

/** The first field that is wrong, as one finds it. */
const firstOf = (errors: Partial<Record<keyof BookingDraft, string>>): string | null => {
  const [name] = Object.keys(errors);
  return name === undefined ? null : `#${name}`;
};
