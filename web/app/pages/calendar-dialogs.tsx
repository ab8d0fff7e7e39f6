import type { ScheduleView } from '../../../contract/availability.ts';
import { newOverride } from '../features/availability/new-override.ts';
import { OverrideDialog } from '../features/availability/override-dialog.tsx';
import { BookDialog } from '../features/bookings/book-dialog.tsx';
import { MoveDialog } from '../features/bookings/move-dialog.tsx';
import { WhyClosed } from '../features/bookings/why/why-closed.tsx';
import { EmptyTimeDialog } from '../features/calendar/empty-time-dialog.tsx';
import { HeldDialog } from '../features/calendar/held-dialog.tsx';
import { HoldDialog } from '../features/calendar/hold-dialog.tsx';
import { KeysDialog } from '../features/calendar/keys/keys-dialog.tsx';
import type { Stretch } from '../features/calendar/stretch.ts';
import { OfferDialog } from '../waitlist/offer-dialog.tsx';
import type { Doing } from './doing.ts';

interface CalendarDialogsProps {
  readonly doing: Doing;
  readonly schedules: readonly ScheduleView[];
  /** How many stand in the waitlist's line. */
  readonly line: number;
  readonly onDo: (doing: Doing) => void;
  readonly onDone: () => void;
}

const minutesOf = ({ startsAt, endsAt }: Stretch) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** The block that was dragged, as the form wants it: the grid's own wall clock, read off its instants. */
const blockOf = ({ startsAt, endsAt }: Stretch) => ({
  ...newOverride(startsAt.slice(0, 10)),
  whole: false,
  start: startsAt.slice(11, 16),
  end: endsAt.slice(11, 16),
});

/** Everything the calendar can open over itself. */
export function CalendarDialogs({ doing, schedules, line, onDo, onDone }: CalendarDialogsProps) {
  switch (doing.what) {
    case 'empty': {
      const { stretch } = doing;
      const start = { startsAt: stretch.startsAt, durationMinutes: minutesOf(stretch) };
      const choose = (what: 'book' | 'block' | 'hold' | 'offer') => {
        if (what === 'book') onDo({ what, start });
        else if (what === 'offer') onDo({ what, startsAt: stretch.startsAt });
        else onDo({ what, stretch });
      };
      return (
        <EmptyTimeDialog stretch={stretch} line={line} onChoose={choose} onClose={onDone}>
          <WhyClosed startsAt={stretch.startsAt} />
        </EmptyTimeDialog>
      );
    }
    case 'book':
      return <BookDialog start={doing.start} onClose={onDone} />;
    case 'block':
      return <OverrideDialog initial={blockOf(doing.stretch)} schedules={schedules} onClose={onDone} />;
    case 'hold':
      return <HoldDialog stretch={doing.stretch} schedules={schedules} onClose={onDone} />;
    case 'offer':
      return <OfferDialog startsAt={doing.startsAt} scheduleId={doing.scheduleId} onClose={onDone} />;
    case 'keys':
      return <KeysDialog onClose={onDone} />;
    case 'held':
      return <HeldDialog hold={doing.hold} onClose={onDone} />;
    case 'move': {
      const { booking, to, back } = doing;
      const close = (moved: boolean) => {
        if (!moved) back();
        onDone();
      };
      return <MoveDialog booking={booking} target={{ startsAt: to.startsAt, durationMinutes: minutesOf(to) }} onClose={close} />;
    }
  }
}
