import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { formatFarDate } from '../../../series/format-far-date.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatUntil } from '../../../time/format-until.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { todayIn } from '../../../time/today-in.ts';
import { useNow } from '../../../time/use-now.ts';
import { EntryStateTag } from '../../../waitlist/entry-state-tag.tsx';
import { type Standing, standingOf } from '../../../waitlist/standing-of.ts';
import { PersonTags } from '../../../waitlist/person-tags.tsx';
import { useWishWords } from '../../../waitlist/use-wish-words.ts';
import { ScoreButton } from '../score/score-button.tsx';
import classes from './list.module.css';
import type { WaitlistFilter } from './waitlist-filter.ts';

interface EntryRowsProps {
  readonly entries: readonly CoachEntryView[];
  readonly filter: WaitlistFilter;
}

/** Keep their place and are offered nothing. */
const STILL: ReadonlySet<Standing> = new Set(['paused', 'clientPaused', 'clientInactive']);

/** People on the waitlist, each with their place, their wish and where they stand; a row opens them at the side. */
export function EntryRows({ entries, filter }: EntryRowsProps) {
  const { t } = useTranslation('waitlist');
  return (
    <ul className={classes.list} aria-label={t('list.label')}>
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} filter={filter} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, filter }: { entry: CoachEntryView; filter: WaitlistFilter }) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  const words = useWishWords();
  const { id, client, position, signedUpAt, offerCount, openOffers, message } = entry;
  const [next] = openOffers.toSorted((one, other) => Date.parse(one.until) - Date.parse(other.until));
  const since = formatFarDate(dateIn(timeZone, signedUpAt), todayIn(timeZone));
  return (
    <li className={classes.row} data-still={STILL.has(standingOf(entry)) || undefined}>
      <span className={classes.place} title={position === null ? undefined : t('list.placeHint')}>
        {position !== null && (
          <>
            <span aria-hidden="true">{position}</span>
            <span className={classes.told}>{t('list.place', { count: position })}</span>
          </>
        )}
      </span>
      <div className={classes.who}>
        <Link to="/app/waitlist" search={{ ...filter, entry: id }} resetScroll={false} className={classes.name}>
          {client.name}
        </Link>
        <PersonTags client={client} />
      </div>
      <div className={classes.wish}>
        <Text span fz="sm">
          <span className={classes.dot} style={{ background: entry.service.color }} />
          {words.what(entry)}
        </Text>
        <Text span fz="sm" c="dimmed">
          {words.brief(entry)}
        </Text>
        {message !== '' && (
          <Text span fz="sm" c="dimmed" fs="italic" lineClamp={1}>
            “{message}”
          </Text>
        )}
      </div>
      <div className={classes.past}>
        <Text span fz="sm" c="dimmed">
          {t('list.since', { date: since })}
        </Text>
        <Text span fz="sm" c="dimmed">
          {t('list.offers', { count: offerCount })}
        </Text>
      </div>
      <div className={classes.score}>
        <ScoreButton name={client.name} score={entry.score} parts={entry.scoreParts} />
      </div>
      <div className={classes.state}>
        <EntryStateTag entry={entry} />
        {next && <OnOffer first={next} more={openOffers.length - 1} />}
      </div>
    </li>
  );
}

/** Which time they can have, and until when it is to be answered; of several the one that runs out first. */
function OnOffer({ first, more }: { first: CoachEntryView['openOffers'][number]; more: number }) {
  const { t } = useTranslation('waitlist');
  const now = useNow();
  return (
    <>
      <Text span fz="sm">
        {formatWall(first.coachTime)}
        {more > 0 && ` ${t('list.andMore', { count: more })}`}
      </Text>
      <Text span fz="xs" c="dimmed" className={classes.due}>
        {Date.parse(first.until) <= now ? t('freed.over') : t('list.answer', { when: formatUntil(first.until, now) })}
      </Text>
    </>
  );
}
