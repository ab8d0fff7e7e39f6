import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { Fact } from '../../../ui/fact.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CreditChoice } from './credit-choice.tsx';
import { useBookingCredit } from './use-booking-credit.ts';

/** The package a session uses, and the way to another; of one that used none, the way to one. Nothing where its service takes no credits. */
export function CreditFact({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('credits');
  const [isChanging, setChanging] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setChanging(false);
    opener.current?.focus();
  };
  const { credit, withoutCredit, isCheckIn } = booking;
  if (isCheckIn) return <Fact name={t('fact.checkInTitle')}>{t('fact.checkIn')}</Fact>;
  if (credit?.kept) return <KeptCredit booking={booking} credit={credit} kept={credit.kept} />;
  if (!credit && !withoutCredit) return null;
  return (
    <Fact name={t('title')}>
      <Stack gap={6} align="flex-start">
        {credit ? <UsedCredit credit={credit} /> : <Text title={t('fact.noneHint')}>{t('fact.none')}</Text>}
        <Anchor ref={opener} component="button" type="button" fz="sm" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
          {t(credit ? 'fact.change' : 'fact.use')}
        </Anchor>
        {isChanging && <CreditChoice booking={booking} onClose={close} />}
      </Stack>
    </Fact>
  );
}

type Credit = NonNullable<CoachBookingView['credit']>;

function UsedCredit({ credit: { credits, packageName, left, total } }: { credit: Credit }) {
  const { t } = useTranslation('credits');
  return (
    <div>
      <Text>{t('fact.uses', { count: credits, name: packageName })}</Text>
      <Text fz="sm" c="dimmed">
        {t('fact.left', { left, total })}
      </Text>
    </div>
  );
}

interface KeptCreditProps {
  readonly booking: CoachBookingView;
  readonly credit: Credit;
  readonly kept: NonNullable<Credit['kept']>;
}

/** Cancelled, and its credits were kept: why, and the way to give them back all the same. */
function KeptCredit({ booking, credit, kept }: KeptCreditProps) {
  const { t } = useTranslation('credits');
  const { change, error, isPending } = useBookingCredit(booking, () => undefined);
  return (
    <Fact name={t('fact.keptTitle')}>
      <Stack gap={6} align="flex-start">
        <UsedCredit credit={credit} />
        <Text fz="sm">{t(`fact.kept.${kept}`)}</Text>
        <Button size="compact-md" variant="default" loading={isPending} onClick={() => change(null)}>
          {t('fact.giveBack')}
        </Button>
        <ProblemNotice error={error} />
      </Stack>
    </Fact>
  );
}
