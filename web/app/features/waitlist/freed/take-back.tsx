import { Button, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useTakeBack } from '../../../waitlist/use-take-back.ts';

/** Takes a time back from the line. Where somebody has it offered it is asked before: they are told. */
export function TakeBack({ time }: { time: FreedTimeView }) {
  const { t } = useTranslation(['waitlist', 'kept', 'app']);
  const { takeBack, error, isPending } = useTakeBack();
  const names = time.offers.filter(({ state }) => state === 'offered').map(({ clientName }) => clientName);
  const when = formatWall(time.coachTime);
  const ask = () =>
    modals.openConfirmModal({
      title: t('waitlist:freed.sure', { time: when }),
      children: (
        <Stack gap="xs">
          <Text fz="sm">{t('waitlist:freed.sureOffer', { count: names.length, names: names.join(', ') })}</Text>
          <Text fz="sm">{t('waitlist:freed.sureAfter')}</Text>
        </Stack>
      ),
      labels: { confirm: t('kept:takeBack.do'), cancel: t('app:cancel') },
      onConfirm: () => takeBack(time.id),
    });
  return (
    <>
      <ProblemNotice error={error} />
      <Button
        size="sm"
        variant="default"
        loading={isPending}
        aria-label={t('waitlist:freed.takeBackOf', { time: when })}
        onClick={() => (names.length > 0 ? ask() : takeBack(time.id))}
      >
        {t('kept:takeBack.do')}
      </Button>
    </>
  );
}
