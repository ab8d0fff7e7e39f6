import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useRepeatsWords } from '../../../series/rhythm/use-repeats-words.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { Tag } from '../../../ui/tag.tsx';
import { DueTag } from '../due-tag.tsx';
import { OutcomeTag } from '../outcome-tag.tsx';
import classes from './request-list.module.css';

interface RequestRowProps {
  readonly request: CoachRequestView;
  readonly selected: boolean;
}

/** Who asks, for what and when, and how long there is left. */
export function RequestRow({ request, selected }: RequestRowProps) {
  const { t } = useTranslation('requests');
  const { id, client, service, bookings, repeats, suggestions, state, concerns } = request;
  const words = useRepeatsWords();
  const [first] = bookings;
  const suggested = suggestions.filter((one) => one.state === 'open').length;
  return (
    <li>
      <Link
        to="/app/requests/$requestId"
        params={{ requestId: id }}
        search={state === 'open' ? {} : { show: 'closed' }}
        resetScroll={false}
        className={classes.row}
        aria-current={selected || undefined}
        data-selected={selected || undefined}
      >
        <span className={classes.line}>
          <Text span fw={600} className={classes.name}>
            {client.name}
          </Text>
          {state === 'open' ? <DueTag request={request} /> : <OutcomeTag state={state} />}
        </span>
        {first && (
          <Text span fz="sm">
            {formatMoment(first.coachTime)}
            {bookings.length > 1 && (
              <Text span fz="sm" c="dimmed">
                {' '}
                {t('row.and', { count: bookings.length - 1 })}
              </Text>
            )}
          </Text>
        )}
        <Text span fz="sm" c="dimmed">
          {[service.name, repeats && words(repeats), client.sessions === 0 && t('row.first')].filter(Boolean).join(' · ')}
        </Text>
        {state === 'open' && (suggested > 0 || concerns.length > 0) && (
          <span className={classes.tags}>
            {suggested > 0 && <Tag color="grey">{t('row.suggested', { count: suggested })}</Tag>}
            {concerns.length > 0 && (
              <Tag color="amber" icon="alert">
                {t('row.concern')}
              </Tag>
            )}
          </span>
        )}
      </Link>
    </li>
  );
}
