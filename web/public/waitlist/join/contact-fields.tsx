import type { KnownClient } from '../../booking/use-known-client.ts';
import { WhoFields, type WhoFieldsProps } from '../../parts/who-fields.tsx';
import { lt } from '../lt.ts';

interface ContactFieldsProps extends WhoFieldsProps {
  readonly coachName: string;
  readonly known: KnownClient | null;
}

/** Who waits, and where offers go. */
export function ContactFields({ coachName, known, ...who }: ContactFieldsProps) {
  return (
    <div className="join-you" role="group" aria-labelledby="you-title">
      <h2 id="you-title">{lt('ownWaitlist:join.you')}</h2>
      {known && <p className="wish-hint">{lt('ownWaitlist:join.known', { name: known.name })}</p>}
      <WhoFields {...who} emailHint={lt('ownWaitlist:join.emailHint')} phoneHint={lt('ownWaitlist:join.phoneHint', { coach: coachName })} />
    </div>
  );
}
