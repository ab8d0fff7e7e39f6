import { Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatMinute } from '../../time/format-minute.ts';

interface DeclinedDateProps {
  readonly name: string;
  readonly date: TrackerRow['declined'][number];
  /** Whether it is among those to be given free. */
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  /** To the plan, where it is moved; without it, it can't be. */
  readonly onMove: (() => void) | undefined;
}

const words = (wall: { readonly date: string; readonly minute: number }) => `${formatDate(wall.date)}, ${formatMinute(wall.minute)}`;

/** A date somebody said no to: given free or not, or what the plan has made of it meanwhile. */
export function DeclinedDate({ name, date: one, isChosen, onChoose, onMove }: DeclinedDateProps) {
  const { t } = useTranslation('tracker');
  const { date, minute, held, unsent } = one;
  const planned = date === null || minute === null ? null : { date, minute };
  const told = held ?? planned;
  const was = told ? words(told) : '';
  return (
    <li>
      {unsent ? (
        <Text fz="sm">{planned ? t('movedTo', { was, when: words(planned) }) : t('droppedOn', { was })}</Text>
      ) : (
        <Checkbox label={was} checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      )}
      {onMove && (
        <Button size="compact-sm" variant="default" aria-label={t('anotherFor', { name, when: was })} onClick={onMove}>
          {t('another')}
        </Button>
      )}
    </li>
  );
}
