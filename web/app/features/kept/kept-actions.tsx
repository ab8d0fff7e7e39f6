import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../contract/waitlist/freed-time-view.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useTakeBack } from '../../waitlist/use-take-back.ts';
import type { KeptWays } from './kept-ways.ts';

/** What the coach can do with a time that is kept for the waitlist, and who is told when it is taken back. */
export function KeptActions({ freed, onOffer, onBook }: KeptWays & { readonly freed: FreedTimeView }) {
  const { t } = useTranslation('kept');
  const { takeBack, error, isPending } = useTakeBack();
  const names = freed.offers.filter(({ state }) => state === 'offered').map(({ clientName }) => clientName);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button onClick={() => onOffer(freed)}>{t('actions.offer')}</Button>
        <Button variant="default" onClick={() => onBook(freed)}>
          {t('actions.book')}
        </Button>
        <Button variant="default" loading={isPending} onClick={() => takeBack(freed.id)}>
          {t('takeBack.do')}
        </Button>
      </Group>
      <Text fz="sm" c="dimmed">
        {t('takeBack.about', { who: t('takeBack.hint', { count: names.length, names: names.join(', ') }) })}
      </Text>
      <ProblemNotice error={error} />
    </Stack>
  );
}
