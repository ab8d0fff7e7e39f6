import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { Fact } from '../../../ui/fact.tsx';

interface PolicyFactProps {
  readonly policy: CoachBookingView['policy'];
  readonly usesCredits: boolean;
}

/** What the client may still do by themselves, as it was agreed when they booked. */
export function PolicyFact({ policy, usesCredits }: PolicyFactProps) {
  const { t } = useTranslation(['sessions', 'credits']);
  const { cancelUntilMinutes, freeCancelMinutes, moveUntilMinutes, mostMoves, returnLateCredit } = policy;
  const late = freeCancelMinutes > cancelUntilMinutes;
  return (
    <Fact name={t('sessions:policy.title')}>
      {cancelUntilMinutes > 0
        ? t('sessions:policy.cancel', { before: describeMinutes(cancelUntilMinutes) })
        : t('sessions:policy.cancelAlways')}{' '}
      {late && t('sessions:policy.late', { before: describeMinutes(freeCancelMinutes) })}{' '}
      {late && usesCredits && !returnLateCredit && t('credits:policy.lateKept')}{' '}
      {mostMoves === 0
        ? t('sessions:policy.noMove')
        : moveUntilMinutes > 0
          ? t('sessions:policy.move', { before: describeMinutes(moveUntilMinutes) })
          : t('sessions:policy.moveAlways')}{' '}
      {mostMoves !== null && mostMoves > 0 && t('sessions:policy.moves', { count: mostMoves })}
    </Fact>
  );
}
