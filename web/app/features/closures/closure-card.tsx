import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosureView } from '../../../../contract/closures.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Card } from '../../ui/card.tsx';
import { ClosureRow } from './closure-row.tsx';
import classes from './closures.module.css';

interface ClosureCardProps {
  readonly closure: ClosureView;
  /** Its place in the list, which tells two blocks of one day apart. */
  readonly place: number;
  readonly onUndo: () => void;
}

/** A block that met sessions: who has answered, and the way back or why there is none. */
export function ClosureCard({ closure, place, onUndo }: ClosureCardProps) {
  const { t } = useTranslation('closures');
  const { timeZone } = useCoach();
  const { title, createdAt, undoneAt, undoRefusal, bookings } = closure;
  const isUndone = undoneAt !== null;
  const asked = bookings.filter(({ outcome }) => outcome === 'ask');
  const answered = asked.filter(({ state }) => state === 'answered').length;
  const hint = [
    isUndone ? t('undone', { when: formatInstant(undoneAt, timeZone) }) : t('done', { when: formatInstant(createdAt, timeZone) }),
    !isUndone && asked.length > 0 && t('answers', { count: asked.length, answered }),
  ];
  return (
    <Card
      title={title}
      label={t('nth', { title, place })}
      hint={hint.filter(Boolean).join(' · ')}
      action={
        undoRefusal === null && (
          <Button variant="default" size="sm" aria-label={t('undoOf', { what: title })} onClick={onUndo}>
            {t('undo')}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {bookings.map((booking) => (
          <ClosureRow key={booking.bookingId} booking={booking} isUndone={isUndone} />
        ))}
      </ul>
      {undoRefusal && !isUndone && (
        <Text fz="sm" c="dimmed">
          {undoRefusal.sentence}
        </Text>
      )}
    </Card>
  );
}
