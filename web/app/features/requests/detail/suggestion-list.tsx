import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { Tag } from '../../../ui/tag.tsx';
import classes from './detail.module.css';

const COLORS = { open: 'blue', accepted: 'green', released: 'grey' } as const;

/** The other times that were suggested, and what became of each. Those that were replaced are of no more use. */
export function SuggestionList({ request }: { readonly request: CoachRequestView }) {
  const { t } = useTranslation('requests');
  const { suggestions, state } = request;
  const shown = state === 'open' ? suggestions.filter((one) => one.state === 'open') : suggestions;
  if (shown.length === 0) return null;
  return (
    <section>
      <Text component="h3" className={classes.title}>
        {t('suggestions.title')}
      </Text>
      <ul className={classes.times} aria-label={t('suggestions.title')}>
        {shown.map((suggestion) => (
          <li key={suggestion.id}>
            <Text span fw={600}>
              {formatMoment(suggestion.coachTime)}
            </Text>
            <Tag color={COLORS[suggestion.state]}>
              {suggestion.state === 'open'
                ? [t('suggestions.open'), t(suggestion.held ? 'suggestions.held' : 'suggestions.notHeld')].join(', ')
                : t(`suggestions.${suggestion.state}`)}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
