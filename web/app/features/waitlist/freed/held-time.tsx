import { Button, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { formatUntil } from '../../../time/format-until.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { useNow } from '../../../time/use-now.ts';
import { Fold } from '../../../ui/fold/fold.tsx';
import { AskedList } from './asked-list.tsx';
import classes from './freed.module.css';
import { TakeBack } from './take-back.tsx';

interface HeldTimeProps {
  readonly time: FreedTimeView;
  readonly onOffer: () => void;
}

/** A time that is kept for the line: who has it offered and how long, who was asked before, and when it goes public. */
export function HeldTime({ time, onOffer }: HeldTimeProps) {
  const { t } = useTranslation(['waitlist', 'kept']);
  const { timeZone } = useCoach();
  const { coachTime, services, cause, publicAt, offers } = time;
  const out = offers.filter(({ state }) => state === 'offered');
  const before = offers.filter(({ state }) => state !== 'offered');
  const when = formatWall(coachTime);
  return (
    <Paper component="li" withBorder radius="lg" className={classes.time} aria-label={when}>
      <div>
        <Text component="h3" fz="md" fw={600} m={0}>
          {formatMoment(coachTime)}
        </Text>
        <Text fz="sm" c="dimmed">
          {services.map(({ name }) => name).join(', ')} · {t(`kept:cause.${cause}`)}
        </Text>
      </div>
      {out.length > 0 ? <OutNow offers={out} /> : <Waits time={time} />}
      {before.length > 0 && (
        <Fold title={t('waitlist:freed.who', { count: before.length })}>
          <AskedList offers={before} label={t('waitlist:freed.steps', { time: when })} />
        </Fold>
      )}
      <Group justify="space-between" gap="sm" className={classes.foot}>
        <Text fz="sm" c="dimmed">
          {cause === 'by_hand'
            ? t('kept:panel.publicByHand')
            : publicAt !== null && t('waitlist:freed.public', { time: formatInstant(publicAt, timeZone) })}
        </Text>
        <Group gap="xs">
          <TakeBack time={time} />
          <Button size="sm" variant="light" aria-label={t('waitlist:freed.offerElseOf', { time: when })} onClick={onOffer}>
            {t('waitlist:freed.offerElse')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** Who can accept it now, and how long each has. */
function OutNow({ offers }: { offers: FreedTimeView['offers'] }) {
  const { t } = useTranslation('waitlist');
  const now = useNow();
  return (
    <ul className={classes.out} aria-label={t('freed.now')}>
      {offers.map(({ id, entryId, clientName, until, untilCoachTime, byHand }) => (
        <li key={id}>
          <Link to="/app/waitlist" search={{ part: 'offers', entry: entryId }} resetScroll={false} className={classes.person}>
            {clientName}
          </Link>
          <Text span fz="sm">
            {t('freed.until', { time: formatWall(untilCoachTime) })}
          </Text>
          <Text span fz="sm" c="dimmed">
            {Date.parse(until) <= now ? t('freed.over') : t('freed.left', { when: formatUntil(until, now) })}
            {byHand && ` · ${t('offer.byHand')}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Why nobody has it at the moment. */
function Waits({ time: { waitsFor, dueAt } }: { time: FreedTimeView }) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const words = () => {
    if (waitsFor === 'quiet') return dueAt === null ? t('now.quietSoon') : t('now.quiet', { when: formatInstant(dueAt, timeZone) });
    return t(`now.${waitsFor ?? 'soon'}`);
  };
  return <Text fz="sm">{words()}</Text>;
}
