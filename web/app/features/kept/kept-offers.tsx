import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../contract/waitlist/freed-time-view.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { formatUntil } from '../../time/format-until.ts';
import { useNow } from '../../time/use-now.ts';
import { Tag, type TagColor } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './kept.module.css';

type Offer = FreedTimeView['offers'][number];

const COLORS: Record<Offer['state'], TagColor> = {
  offered: 'amber',
  accepted: 'green',
  declined: 'grey',
  ran_out: 'grey',
  withdrawn: 'grey',
};

/** Everybody who was asked about a freed time, in order, and what they said. */
export function KeptOffers({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation(['kept', 'waitlist']);
  const { timeZone } = useCoach();
  const now = useNow();
  return (
    <section aria-label={t('kept:panel.offers')}>
      <Title order={3} fz="md" mb="xs">
        {t('kept:panel.offers')}
      </Title>
      {offers.length === 0 && <Text c="dimmed">{t('kept:panel.none')}</Text>}
      <ol className={classes.offers}>
        {offers.map(({ id, clientId, clientName, offeredAt, until, state, byHand }) => (
          <li key={id}>
            <span className={classes.asked}>
              <TextLink to="/app/clients/$clientId" params={{ clientId }} fw={600}>
                {clientName}
              </TextLink>
              <Text fz="sm" c="dimmed">
                {[
                  t('waitlist:offer.sent', { time: formatInstant(offeredAt, timeZone) }),
                  byHand && t('kept:panel.byHand'),
                  state === 'offered' && t('kept:panel.until', { when: formatInstant(until, timeZone), left: formatUntil(until, now) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Text>
            </span>
            <Tag color={COLORS[state]}>{t(`waitlist:offer.state.${state}`)}</Tag>
          </li>
        ))}
      </ol>
    </section>
  );
}
