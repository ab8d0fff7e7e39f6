import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatFarDate } from '../series/format-far-date.ts';
import { useCoach } from '../session/use-coach.ts';
import { dateIn } from '../time/date-in.ts';
import { todayIn } from '../time/today-in.ts';
import { PersonTags } from './person-tags.tsx';
import type { WaitlistFit } from '../../../contract/waitlist/waitlist.ts';
import { useFitWords } from './use-fit-words.ts';
import { useWishWords } from './use-wish-words.ts';
import classes from './fit-list.module.css';

/** One in line: who, since when, what they wait for, and what speaks against this time. */
export function FitRow({ fit }: { readonly fit: WaitlistFit }) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const wish = useWishWords();
  const against = useFitWords()(fit);
  const { entry, hindrance } = fit;
  const standing = [
    t('offer.since', { date: formatFarDate(dateIn(timeZone, entry.signedUpAt), todayIn(timeZone)) }),
    entry.score !== null && t('offer.score', { score: Math.round(entry.score * 100) }),
  ].filter(Boolean);
  return (
    <Radio.Card value={entry.id} disabled={hindrance !== null} className={classes.card} data-disabled={hindrance !== null || undefined}>
      <span className={classes.inside}>
        {hindrance === null && <Radio.Indicator mt={3} />}
        <span className={classes.who}>
          <span className={classes.head}>
            <Text span fw={600}>
              {entry.client.name}
            </Text>
            <Text span fz="sm" c="dimmed">
              {standing.join(' · ')}
            </Text>
          </span>
          <PersonTags client={entry.client} />
          <Text fz="sm" c="dimmed" component="span" display="block">
            {wish.what(entry)} · {wish.brief(entry)}
          </Text>
          {against !== null && (
            <Text fz="sm" component="span" display="block" fw={500}>
              {against}
            </Text>
          )}
        </span>
      </span>
    </Radio.Card>
  );
}
