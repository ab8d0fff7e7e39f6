import { Link } from 'wouter';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import { problemOf } from '../../../problem-of.ts';
import { Notice } from '../../parts/notice.tsx';
import { lt } from '../lt.ts';
import { dayAddress } from './day-address.ts';
import type { Asked } from './join-form.tsx';

interface JoinTroubleProps {
  readonly error: unknown;
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly asked: Asked;
  readonly length: number;
}

/** Why it did not go, and the way on: a time that is free is better than waiting for it. */
export function JoinTrouble({ error, coach, service, asked, length }: JoinTroubleProps) {
  const problem = problemOf(error);
  return (
    <div role="alert">
      {error !== null && (
        <Notice
          kind={problem?.code === 'slot_open' ? 'quiet' : 'error'}
          title={problem?.code === 'slot_open' ? problem.detail : lt('ownWaitlist:join.failed')}
        >
          {problem?.code === 'slot_open' ? (
            <Link className="button" href={dayAddress(coach.slug, service.slug, { length, day: asked.day, at: asked.at })}>
              {lt('ownWaitlist:join.slotBook')}
            </Link>
          ) : (
            <p>{problem?.detail ?? lt('ownWaitlist:join.unreachable')}</p>
          )}
        </Notice>
      )}
    </div>
  );
}
