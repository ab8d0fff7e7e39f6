import { type FormEvent, useEffect, useRef } from 'react';
import { Trouble } from '../../parts/trouble.tsx';
import { lt } from '../lt.ts';
import type { Place } from '../place/use-place.ts';

interface DeclineFormProps {
  readonly offerId: string;
  readonly decline: Place['decline'];
  readonly onKeep: () => void;
}

/** Asks once: a no can't be taken back, for the next in line is asked at once. */
export function DeclineForm({ offerId, decline, onKeep }: DeclineFormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isMine = decline.variables === offerId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!decline.isPending) decline.mutate(offerId);
  };
  return (
    <form className="offer-no" onSubmit={submit} aria-labelledby={`no-${offerId}`}>
      <h3 id={`no-${offerId}`} tabIndex={-1} ref={title}>
        {lt('ownWaitlist:offer.noTitle')}
      </h3>
      <p>{lt('ownWaitlist:offer.noText')}</p>
      <Trouble error={isMine ? decline.error : null} />
      <div className="actions">
        <button type="submit" className="button" aria-disabled={decline.isPending || undefined}>
          {lt(isMine && decline.isPending ? 'ownWaitlist:offer.noPending' : 'ownWaitlist:offer.noDo')}
        </button>
        <button type="button" className="button button-plain" onClick={onKeep}>
          {lt('ownWaitlist:offer.noKeep')}
        </button>
      </div>
    </form>
  );
}
