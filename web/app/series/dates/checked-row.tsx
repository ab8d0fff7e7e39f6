import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../../contract/moment.ts';
import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import { formatFarDate } from '../format-far-date.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { formatMoment } from '../../time/format-moment.ts';
import { formatWall } from '../../time/format-wall.ts';
import { todayIn } from '../../time/today-in.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Choice } from './choice.ts';
import { standing } from './standing.ts';
import { WhatIsThere } from './what-is-there.tsx';
import classes from './dates.module.css';

interface CheckedRowProps {
  readonly date: CheckedDateView;
  readonly choice: Choice | undefined;
  /** It was taken when it was to be booked. */
  readonly gone: boolean;
  /** Of a session that is there already: where it stands now. */
  readonly was?: Moment | undefined;
  /** What it is where nothing is against it; "free" where left out. */
  readonly what?: 'moves' | 'added';
  readonly onChoice: (choice: Choice) => void;
  readonly onBack: () => void;
}

const TAGS = {
  free: { color: 'green', icon: 'check' },
  warned: { color: 'amber', icon: 'alert' },
  taken: { color: 'red', icon: 'close' },
  skipped: { color: 'grey', icon: undefined },
} as const;

/** Refusals over what lies there. */
const OF_OTHERS: ReadonlySet<string> = new Set(['slot_taken', 'kept_for_waitlist']);

/** One date before it is booked: whether it can be had; if not, what stands against it, and the ways on. */
export function CheckedRow({ date, choice, gone, was, what, onChoice, onBack }: CheckedRowProps) {
  const { t } = useTranslation('series');
  const { id, coachTime, refusal, concerns, alternatives } = date;
  const state = standing(date, choice, gone);
  const { color, icon } = TAGS[state];
  const when = formatMoment(coachTime);
  const open = state === 'taken' || (state === 'warned' && choice === undefined);
  return (
    <li className={classes.row} data-state={state}>
      <div className={classes.line}>
        <span className={classes.when}>
          {was && (
            <Text fz="sm" className={classes.was}>
              {formatMoment(was)}
            </Text>
          )}
          <Text span fw={600} className={classes.day}>
            {formatFarDate(coachTime.date, todayIn(coachTime.timeZone))}
          </Text>{' '}
          <Text span className={classes.time}>
            {formatMinutes(coachTime.minute, coachTime.endMinute)}
          </Text>
        </span>
        <Tag color={color} icon={icon}>
          {t(`check.${state === 'free' ? (choice ? 'moved' : (what ?? state)) : state}`)}
        </Tag>
        {choice ? (
          <Button className={classes.last} size="compact-sm" variant="subtle" aria-label={t('check.backOf', { when })} onClick={onBack}>
            {t(choice.kind === 'skip' ? 'check.putBack' : 'check.back')}
          </Button>
        ) : (
          <Button
            className={classes.last}
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('check.leaveOutOf', { when })}
            onClick={() => onChoice({ kind: 'skip', id })}
          >
            {t('check.leaveOut')}
          </Button>
        )}
      </div>
      {state === 'taken' && (
        <Text fz="sm" c="var(--mantine-color-error)" component="div">
          {refusal === null ? t('check.gone') : OF_OTHERS.has(refusal.code) ? <WhatIsThere date={date} /> : refusal.sentence}
        </Text>
      )}
      {state === 'warned' &&
        concerns.map(({ code, sentence }) => (
          <Text key={code} fz="sm" className={classes.concern}>
            {sentence}
          </Text>
        ))}
      {open && alternatives.length > 0 && (
        <Group gap={6} role="group" aria-label={t('check.insteadOf', { when })}>
          <Text span fz="sm" c="dimmed">
            {t('check.instead')}
          </Text>
          {alternatives.map(({ startsAt, coachTime: { date: day, minute }, sameDay }) => (
            <Button
              key={startsAt}
              size="compact-sm"
              variant="default"
              aria-label={t('check.take', { when: formatWall({ date: day, minute }) })}
              onClick={() => onChoice({ kind: 'move', id, date: day, minute })}
            >
              {sameDay ? formatMinute(minute) : formatWall({ date: day, minute })}
            </Button>
          ))}
        </Group>
      )}
    </li>
  );
}
