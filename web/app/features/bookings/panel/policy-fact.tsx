import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { Fact } from '../../../ui/fact.tsx';

/** What the client may still do by themselves, as it was agreed when they booked. */
export function PolicyFact({ policy }: { policy: CoachBookingView['policy'] }) {
  const { t } = useTranslation('sessions');
  const { cancelUntilMinutes, freeCancelMinutes, moveUntilMinutes, mostMoves } = policy;
  const late = freeCancelMinutes > cancelUntilMinutes;
  return (
    <Fact name={t('policy.title')}>
      {cancelUntilMinutes > 0 ? t('policy.cancel', { before: describeMinutes(cancelUntilMinutes) }) : t('policy.cancelAlways')}{' '}
      {late && t('policy.late', { before: describeMinutes(freeCancelMinutes) })}{' '}
      {mostMoves === 0
        ? t('policy.noMove')
        : moveUntilMinutes > 0
          ? t('policy.move', { before: describeMinutes(moveUntilMinutes) })
          : t('policy.moveAlways')}{' '}
      {mostMoves !== null && mostMoves > 0 && t('policy.moves', { count: mostMoves })}
    </Fact>
  );
}
