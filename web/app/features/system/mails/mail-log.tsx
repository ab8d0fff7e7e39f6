import { Button, Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_STATES } from '../../../../../contract/mails.ts';
import { queries } from '../../../queries.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { MailLine } from './mail-line.tsx';
import { TestMail } from './test-mail.tsx';
import classes from './mail-log.module.css';

const PAGE = 50;

/** Every mail and what became of it: searched, filtered, sent again. */
export function MailLog({ ownAddress }: { ownAddress: string }) {
  const { t } = useTranslation('system');
  const [state, setState] = useState<'all' | (typeof MAIL_STATES)[number]>('all');
  const [search, setSearch] = useState('');
  const [testing, setTesting] = useState(false);
  const [asked] = useDebouncedValue(search.trim(), 200);
  const filter = { search: asked, ...(state !== 'all' && { state }) };
  const mails = useInfiniteQuery({
    ...queries.system.mails.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => (pages.length * PAGE < page.total ? pages.length * PAGE : undefined),
    }),
    placeholderData: keepPreviousData,
  });
  const list = mails.data?.pages.flatMap((page) => page.mails) ?? [];
  const isFiltered = state !== 'all' || asked !== '';
  const reset = () => {
    setState('all');
    setSearch('');
  };
  const test = (
    <Button variant="default" leftSection={<Icon name="mail" size={18} />} onClick={() => setTesting(true)}>
      {t('mails.test')}
    </Button>
  );
  return (
    <Card title={t('mails.title')} hint={t('mails.hint')} action={test}>
      <Group gap="sm">
        <SearchField label={t('mails.search')} value={search} onChange={setSearch} flex={1} miw={200} />
        <SegmentedControl
          aria-label={t('mails.filter')}
          className={classes.filter}
          value={state}
          onChange={(value) => setState(MAIL_STATES.find((one) => one === value) ?? 'all')}
          data={[{ value: 'all', label: t('mails.all') }, ...MAIL_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
        />
      </Group>
      <PagedList
        query={mails}
        count={t('mails.count', { count: mails.data?.pages[0]?.total ?? 0 })}
        more={t('mails.more')}
        empty={
          <EmptyState
            title={t(isFiltered ? 'mails.nothing' : 'mails.none')}
            action={
              isFiltered && (
                <Button variant="default" size="sm" onClick={reset}>
                  {t('mails.reset')}
                </Button>
              )
            }
          />
        }
      >
        {list.length > 0 && (
          <ul className={classes.list} aria-label={t('mails.title')}>
            {list.map((mail) => (
              <MailLine key={mail.id} mail={mail} />
            ))}
          </ul>
        )}
      </PagedList>
      {testing && <TestMail to={ownAddress} onClose={() => setTesting(false)} />}
    </Card>
  );
}
