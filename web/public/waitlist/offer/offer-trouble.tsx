import { Link } from 'wouter';
import { problemOf } from '../../../problem-of.ts';
import { Notice } from '../../parts/notice.tsx';
import { lt } from '../lt.ts';

/** Why it was not booked although it is still held, and what is to be done. */
export function OfferTrouble({ error }: { readonly error: unknown }) {
  const problem = problemOf(error);
  return (
    <div role="alert">
      {error !== null && (
        <Notice kind="error" title={lt('ownWaitlist:offer.trouble.title')}>
          <p>{problem?.detail ?? lt('ownWaitlist:offer.trouble.unreachable')}</p>
          {problem && <p>{lt('ownWaitlist:offer.trouble.stands')}</p>}
          {problem?.code === 'not_enough_credits' && <Link href="/me/packages">{lt('ownWaitlist:offer.trouble.credits')}</Link>}
        </Notice>
      )}
    </div>
  );
}
