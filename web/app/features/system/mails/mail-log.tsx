import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_STATES } from '../../../../../contract/mails.ts';
import { queries } from '../../../queries.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
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
        <TextInput
          type="search"
          aria-label={t('mails.search')}
          placeholder={t('mails.search')}
          leftSection={<Icon name="search" size={18} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          flex={1}
          miw={200}
          maxLength={100}
        />
        <SegmentedControl
          aria-label={t('mails.filter')}
          className={classes.filter}
          value={state}
          onChange={(value) => setState(MAIL_STATES.find((one) => one === value) ?? 'all')}
          data={[{ value: 'all', label: t('mails.all') }, ...MAIL_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
        />
      </Group>
      <ProblemNotice error={mails.error} />
      {mails.isPending && <WaitingRows count={5} />}
      {mails.data && list.length === 0 && (
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
      )}
      {list.length > 0 && (
        <Stack gap="xs">
          <Text fz="sm" c="dimmed" aria-live="polite">
            {t('mails.count', { count: mails.data?.pages[0]?.total ?? 0 })}
          </Text>
          <ul className={classes.list} aria-label={t('mails.title')}>
            {list.map((mail) => (
              <MailLine key={mail.id} mail={mail} />
            ))}
          </ul>
          {mails.hasNextPage && (
            <Button variant="default" loading={mails.isFetchingNextPage} onClick={() => void mails.fetchNextPage()}>
              {t('mails.more')}
            </Button>
          )}
        </Stack>
      )}
      {testing && <TestMail to={ownAddress} onClose={() => setTesting(false)} />}
    </Card>
  );
}
