import { type FormEvent, useEffect, useRef } from 'react';
import { Trouble } from '../../parts/trouble.tsx';
import { lt } from '../lt.ts';
import { openOffers } from '../offer/open-offers.ts';
import type { Place, PlaceView } from './use-place.ts';

interface LeaveFormProps {
  readonly view: PlaceView;
  readonly leave: Place['leave'];
  readonly onDone: () => void;
  /** Nothing is done after all. */
  readonly onKeep: () => void;
}

/** Asks once, and says what goes with it. */
export function LeaveForm({ view, leave, onDone, onKeep }: LeaveFormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const count = openOffers(view).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <form className="place-form place-leave" onSubmit={submit} aria-labelledby="leave-title">
      <h2 id="leave-title" tabIndex={-1} ref={title}>
        {lt('ownWaitlist:leave.title')}
      </h2>
      <p>{lt('ownWaitlist:leave.text')}</p>
      {count > 0 && <p>{lt('ownWaitlist:leave.textOffer', { count })}</p>}
      <Trouble error={leave.error} />
      <div className="actions">
        <button type="submit" className="button button-stop" aria-disabled={leave.isPending || undefined}>
          {lt(leave.isPending ? 'ownWaitlist:leave.pending' : 'ownWaitlist:leave.do')}
        </button>
        <button type="button" className="button button-plain" onClick={onKeep}>
          {lt('ownWaitlist:leave.keep')}
        </button>
      </div>
    </form>
  );
}
