import { changedFields } from '../../../changed-fields.ts';
import { plainWord } from '../../../import/plain-word.ts';
import type { Person } from '../../../import/read-person.ts';
import { ANY_TIME } from '../any-time.ts';
import { checkWish } from '../check-wish.ts';
import type { OfferedService } from '../decide-regular.ts';
import { REGULAR_FIELDS } from '../regular-fields.ts';
import type { RegularPattern } from '../regular-pattern.ts';
import type { ReadRegularLine, SaidRegular } from './read-roster-line.ts';
import type { RosterOutcome } from './roster-outcome.ts';
import type { RosterProblem, RosterProblemCode } from './roster-problem.ts';

export interface NamedService extends OfferedService {
  readonly name: string;
  readonly slug: string;
}

/** An entry that is on the roster already. */
export interface KnownRegular extends RegularPattern {
  readonly id: string;
}

interface RosterImportFacts {
  /** The coach's clients by every address they have: their ids, and their entries where they are on the roster. */
  readonly known: ReadonlyMap<string, { readonly clientId: string; readonly regular: KnownRegular | null }>;
  /** In the coach's order. */
  readonly services: readonly NamedService[];
  readonly onKnown: 'skip' | 'update';
}

export interface PlannedRegularLine {
  readonly line: number;
  readonly outcome: RosterOutcome;
  readonly name: string;
  readonly email: string;
  readonly problems: readonly RosterProblem[];
}

/** What an import would do, line by line and in all. */
export interface RosterImportPlan {
  readonly lines: readonly PlannedRegularLine[];
  readonly counts: Readonly<Record<RosterOutcome, number>>;
  /** A new client where `clientId` is null. */
  readonly creates: readonly { readonly clientId: string | null; readonly person: Person; readonly pattern: RegularPattern }[];
  readonly updates: readonly { readonly before: KnownRegular; readonly after: RegularPattern }[];
}

const DEFAULTS = { ...ANY_TIME, priority: 2, status: 'active', keepUnanswered: false, notes: '', startedOn: null } as const;

type Tried<T> = { readonly value: T } | { readonly problem: RosterProblem };
const wrong = (code: RosterProblemCode, value = ''): { readonly problem: RosterProblem } => ({ problem: { code, value } });

/** What is named, else what they have, else what is offered first; in the length that is said, else the one they have, else the first. */
function serviceOf(
  { service: named, pattern }: SaidRegular,
  before: KnownRegular | null,
  services: readonly NamedService[],
): Tried<Pick<RegularPattern, 'serviceId' | 'durationMinutes'>> {
  const isNamed = ({ name, slug }: NamedService) => [name, slug].some((word) => plainWord(word) === plainWord(named));
  const own = before && services.find(({ id }) => id === before.serviceId);
  const offered = services.filter(({ active }) => active);
  const service = named === '' ? (own ?? offered[0]) : own && isNamed(own) ? own : offered.find(isNamed);
  if (!service) return named === '' ? wrong('service_missing') : wrong('service_unknown', named);
  const isOwn = service.id === before?.serviceId;
  const length = pattern.durationMinutes ?? (isOwn ? before.durationMinutes : service.durations[0]);
  // What they have stays theirs, be it offered no more.
  if (length === undefined || !(service.durations.includes(length) || (isOwn && length === before.durationMinutes)))
    return wrong('length_not_offered', String(length ?? ''));
  return { value: { serviceId: service.id, durationMinutes: length } };
}

function patternOf(said: SaidRegular, before: KnownRegular | null, services: readonly NamedService[]): Tried<RegularPattern> {
  const service = serviceOf(said, before, services);
  if ('problem' in service) return service;
  const { frequency, weekday, minute } = { ...before, ...said.pattern };
  if (frequency === undefined) return wrong('frequency_missing');
  if (weekday === undefined) return wrong('weekday_missing');
  if (minute === undefined) return wrong('time_missing');
  const { id: _, ...kept } = { ...DEFAULTS, ...before, ...said.pattern, id: '' };
  const checked = checkWish<RegularPattern>({ ...kept, frequency, weekday, minute, ...service.value });
  if (checked.ok) return { value: checked.value };
  return wrong(checked.refusal.code === 'wish_not_accepted' ? 'wish_not_accepted' : 'hours_unclear');
}

const isSame = (one: RegularPattern, other: RegularPattern): boolean => changedFields(one, other, REGULAR_FIELDS).length === 0;

/**
 * What becomes of each line. Somebody who stands in the file twice, be it under two addresses, is taken as they come first; whoever is on the
 * roster is left alone or changed in what the file says; an unknown address becomes a client. Doing what the plan says and planning again
 * gives a plan with nothing to do.
 */
export function planRosterImport(lines: readonly ReadRegularLine[], { known, services, onKnown }: RosterImportFacts): RosterImportPlan {
  const seen = new Set<string>();
  const counts = { new: 0, changed: 0, same: 0, skipped: 0, wrong: 0 };
  const creates: RosterImportPlan['creates'][number][] = [];
  const updates: RosterImportPlan['updates'][number][] = [];

  const outcomeOf = (said: SaidRegular): RosterOutcome | RosterProblem => {
    const { person } = said;
    const there = known.get(person.email);
    const before = there?.regular ?? null;
    const who = there?.clientId ?? person.email;
    if (seen.has(who)) return 'skipped';
    if (!there && person.name === '') return { code: 'name_missing', value: '' };
    const pattern = patternOf(said, before, services);
    if ('problem' in pattern) return pattern.problem;
    seen.add(who);
    if (!before) {
      creates.push({ clientId: there?.clientId ?? null, person, pattern: pattern.value });
      return 'new';
    }
    if (isSame(before, pattern.value)) return 'same';
    if (onKnown === 'skip') return 'skipped';
    updates.push({ before, after: pattern.value });
    return 'changed';
  };

  const planned = lines.map(({ line, name, email, said, problems }): PlannedRegularLine => {
    const found = said ? outcomeOf(said) : 'wrong';
    const outcome = typeof found === 'string' ? found : 'wrong';
    counts[outcome] += 1;
    return { line, outcome, name, email, problems: typeof found === 'string' ? problems : [found] };
  });
  return { lines: planned, counts, creates, updates };
}
