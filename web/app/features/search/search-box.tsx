import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../../contract/today.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import classes from './search-box.module.css';

const KINDS = ['client', 'booking', 'service'] as const;
const ICONS: Record<SearchHit['kind'], IconName> = { client: 'person', booking: 'calendar', service: 'services' };

interface SearchBoxProps {
  /** The pages of the app, found by their names. */
  readonly pages: readonly { readonly to: string; readonly label: string; readonly icon: IconName }[];
}

/** Finds any client, booking, service or page; opens by Ctrl-K, or by a slash outside of fields. */
export function SearchBox({ pages }: SearchBoxProps) {
  const { t } = useTranslation('today');
  const coach = useCoach();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    ...queries.today.search.queryOptions({ input: { coachId: coach.id, text: asked || ' ' } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLDivElement>(null);
  // What came in late is not selected yet: Enter opens the first of it, as people expect.
  const openFirst = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !list.current?.querySelector('[data-selected]'))
      list.current?.querySelector<HTMLElement>('[data-action]')?.click();
  };
  const open = (hit: SearchHit) => {
    if (hit.kind === 'client') void navigate({ to: '/app/clients/$clientId', params: { clientId: hit.id } });
    else if (hit.kind === 'booking') void navigate({ to: '/app/calendar', search: { booking: hit.id } });
    else void navigate({ to: '/app/services/$serviceId', params: { serviceId: hit.id } });
  };
  const hits = text.trim() === '' ? [] : (found.data ?? []);
  const rooms = pages.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  // What Enter opens while nothing else is chosen.
  const first = KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind))[0]?.id ?? rooms[0]?.to;
  const waiting = text.trim() !== '' && (asked !== text.trim() || found.isPending);
  return (
    <Spotlight.Root
      shortcut={['mod + K', '/']}
      query={text}
      onQueryChange={setText}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('search.label') } }}
      returnFocus
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        leftSection={<Icon name="search" size={18} />}
        maxLength={100}
        onKeyDown={openFirst}
      />
      <Spotlight.ActionsList ref={list} className={classes.list}>
        {KINDS.map((kind) => {
          const some = hits.filter((hit) => hit.kind === kind);
          return (
            some.length > 0 && (
              <Spotlight.ActionsGroup key={kind} label={t(`search.${kind}`)}>
                {some.map((hit) => (
                  <Spotlight.Action
                    key={hit.id}
                    data-first={hit.id === first || undefined}
                    label={hit.title}
                    description={hit.startsAt === null ? hit.subtitle : `${formatInstant(hit.startsAt, coach.timeZone)} · ${hit.subtitle}`}
                    leftSection={<Icon name={ICONS[kind]} size={18} />}
                    onClick={() => open(hit)}
                  />
                ))}
              </Spotlight.ActionsGroup>
            )
          );
        })}
        {rooms.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.pages')}>
            {rooms.map(({ to, label, icon }) => (
              <Spotlight.Action
                key={to}
                data-first={to === first || undefined}
                label={label}
                leftSection={<Icon name={icon} size={18} />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length + rooms.length === 0 && (
          <Spotlight.Empty role="status">
            {found.isError ? t('search.failed') : waiting ? t('search.looking') : t('search.none', { text: text.trim() })}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
