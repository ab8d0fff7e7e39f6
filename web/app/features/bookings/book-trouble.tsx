import { describeProblem } from '../../problem/describe-problem.ts';
import type { ClientChoice } from './client-choice.ts';
import { SeveralTaken } from './several/several-taken.tsx';
import { TakenNotice } from './taken-notice.tsx';

interface BookTroubleProps {
  readonly error: unknown;
  readonly client: ClientChoice;
  readonly starts: readonly string[];
  /** Those that were refused, by their instants. */
  readonly taken: ReadonlySet<number>;
  readonly onSend: (starts: readonly string[], overbook?: boolean) => void;
  readonly onChange: (starts: readonly string[]) => void;
}

/** Another time in the place of the first that is taken. */
function instead(starts: readonly string[], taken: ReadonlySet<number>, startsAt: string): readonly string[] {
  const refused = starts.find((one) => taken.has(Date.parse(one)));
  return [...starts.filter((one) => one !== refused), startsAt].toSorted((a, b) => Date.parse(a) - Date.parse(b));
}

/** Why nothing was booked, and the ways on. */
export function BookTrouble({ error, client, starts, taken, onSend, onChange }: BookTroubleProps) {
  if (!error) return null;
  const problem = describeProblem(error);
  const free = starts.filter((startsAt) => !taken.has(Date.parse(startsAt)));
  if (problem.starts && (problem.code === 'slot_taken' || problem.code === 'kept_for_waitlist')) {
    return (
      <SeveralTaken
        problem={problem}
        taken={starts.length - free.length}
        free={free.length}
        onLeaveOut={() => onSend(free)}
        onInstead={(startsAt) => onChange(instead(starts, taken, startsAt))}
        onOverbook={() => onSend(starts, true)}
        onAgain={() => onSend(starts)}
      />
    );
  }
  return (
    <TakenNotice
      error={error}
      clientId={client.kind === 'known' ? (client.clientId ?? undefined) : undefined}
      what="book"
      onAgain={() => onSend(starts)}
      onPick={(startsAt) => onSend([startsAt])}
      onOverbook={() => onSend(starts, true)}
    />
  );
}
