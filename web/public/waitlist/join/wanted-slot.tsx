import { Link } from 'wouter';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import { Notice } from '../../parts/notice.tsx';
import { lt } from '../lt.ts';
import { dayAddress } from './day-address.ts';

interface WantedSlotProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly length: number;
  readonly day: string | null;
  /** As long as nothing else is known. */
  readonly isTaken: boolean;
}

/** Says when the time that was looked at has come free meanwhile. */
export function WantedSlot({ coach, service, length, day, isTaken }: WantedSlotProps) {
  return (
    <div role="status" className="join-free">
      {!isTaken && (
        <Notice kind="quiet" title={lt('ownWaitlist:join.slotFree')}>
          <p>{lt('ownWaitlist:join.slotFreeText')}</p>
          <Link className="button button-plain" href={dayAddress(coach.slug, service.slug, { length, day })}>
            {lt('ownWaitlist:join.slotBook')}
          </Link>
        </Notice>
      )}
    </div>
  );
}
