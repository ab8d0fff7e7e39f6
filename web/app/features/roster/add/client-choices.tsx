import { Checkbox, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientView } from '../../../../../contract/clients.ts';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { usePatternWords } from '../use-pattern-words.ts';
import classes from './client-choices.module.css';

interface ClientChoicesProps {
  readonly chosen: readonly string[];
  readonly onRoster: ReadonlySet<string>;
  readonly suggestions: ReadonlyMap<string, RegularInput | null>;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** As many as are looked through without a search. */
const SHOWN = 100;
/** So that some remain of those who are not on the roster. */
const READ = 500;
const MOST = 200;

/** The practice's clients, whoever comes most first, several to be chosen; what would be agreed with each stands under the name. */
export function ClientChoices({ chosen, onRoster, suggestions, onChange }: ClientChoicesProps) {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 150);
  const clients = useQuery({
    ...queries.clients.list.queryOptions({ input: { coachId, search: asked, sort: 'bookings', limit: READ } }),
    placeholderData: keepPreviousData,
  });
  const choose = (id: string, isChosen: boolean) => onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <div>
      <SearchField label={t('adding.search')} value={search} onChange={setSearch} data-autofocus />
      <Loaded query={clients} waiting={<WaitingRows count={4} />}>
        {({ clients: found, total }) => {
          // Who is there already is shown to whoever looks for them.
          const open = found.filter(({ id, erased }) => !erased && (asked !== '' || !onRoster.has(id))).slice(0, SHOWN);
          if (open.length === 0) return <Text mt="sm">{t(nobodyWords(asked, total))}</Text>;
          return (
            <>
              <ul className={classes.list} aria-label={t('adding.list')}>
                {open.map((client) => {
                  const isThere = onRoster.has(client.id);
                  const isChosen = chosen.includes(client.id);
                  return (
                    <li key={client.id}>
                      <Checkbox
                        label={client.name}
                        description={<Description client={client} isThere={isThere} isChosen={isChosen} suggestions={suggestions} />}
                        checked={isThere || isChosen}
                        disabled={isThere || (!isChosen && chosen.length >= MOST)}
                        onChange={(event) => choose(client.id, event.currentTarget.checked)}
                      />
                    </li>
                  );
                })}
              </ul>
              {total > READ || open.length === SHOWN ? (
                <Text fz="sm" c="dimmed">
                  {t('adding.more', { count: SHOWN })}
                </Text>
              ) : null}
              {chosen.length >= MOST && (
                <Text fz="sm" role="status">
                  {t('adding.most', { count: MOST })}
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function nobodyWords(asked: string, total: number) {
  if (asked !== '') return 'adding.nobody';
  return total === 0 ? 'adding.nobodyYet' : 'adding.everybody';
}

interface DescriptionProps extends Pick<ClientChoicesProps, 'suggestions'> {
  readonly client: ClientView;
  readonly isThere: boolean;
  readonly isChosen: boolean;
}

function Description({ client, isThere, isChosen, suggestions }: DescriptionProps) {
  const { t } = useTranslation('roster');
  const words = usePatternWords();
  if (isThere) return t('adding.onRoster');
  if (!isChosen) return client.email;
  const suggested = suggestions.get(client.id);
  if (suggested === undefined) return t('adding.looking');
  return suggested === null ? t('adding.noPattern') : t('adding.suggestion', { pattern: words.brief(suggested) });
}
