import { type FormEvent, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../problem-of.ts';
import { Notice } from '../../parts/notice.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { LengthChoice } from '../../parts/length-choice.tsx';
import { lt } from '../lt.ts';
import { draftOf } from '../wish/draft-of.ts';
import { preferencesOf } from '../wish/preferences-of.ts';
import { wishErrors } from '../wish/wish-errors.ts';
import { WishFields } from '../wish/wish-fields.tsx';
import type { Place, PlaceView } from './use-place.ts';

interface ChangeFormProps {
  readonly view: PlaceView;
  readonly update: Place['update'];
  readonly onDone: () => void;
  /** Nothing is done after all. */
  readonly onKeep: () => void;
}

/** The wish, to say it anew. The place in line stays. */
export function ChangeForm({ view, update, onDone, onKeep }: ChangeFormProps) {
  const [base, setBase] = useState(view);
  const [told, setTold] = useState<Error | null>(null);
  const [draft, setDraft] = useState(() => draftOf(view));
  const [length, setLength] = useState(view.durationMinutes);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isOneTime = view.target.kind === 'slot';
  const errors = isOneTime ? {} : wishErrors(draft, length);
  const isBehind = problemOf(update.error)?.code === 'changed_meanwhile';
  // What somebody else changed is shown once it is in the way, with a word about it; until then what is typed stays.
  if (isBehind && update.error !== told && view.version !== base.version) {
    setTold(update.error);
    setBase(view);
    setDraft(draftOf(view));
    setLength(view.durationMinutes);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = errors.hours ? '[type=time]' : errors.latest ? '#latest' : null;
    if (wrong !== null) return form.current?.querySelector<HTMLElement>(wrong)?.focus();
    if (!update.isPending) update.mutate({ ...preferencesOf(draft, length), version: base.version }, { onSuccess: onDone });
  };
  return (
    <form className="place-form" noValidate onSubmit={submit} ref={form} aria-labelledby="change-title">
      <h2 id="change-title" tabIndex={-1} ref={title}>
        {lt('ownWaitlist:change.title')}
      </h2>
      <p className="wish-hint">{lt('ownWaitlist:change.hint')}</p>
      <LengthChoice
        className="wish-part"
        title={lt('ownWaitlist:join.length')}
        lengths={view.durations}
        chosen={length}
        onChange={setLength}
      />
      <WishFields
        draft={draft}
        errors={tried ? errors : {}}
        coach={view.coach}
        isOneTime={isOneTime}
        from={view.now.slice(0, 10)}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {isBehind ? (
        <div role="alert">
          <Notice kind="warning">
            <p>{lt('ownWaitlist:change.meanwhile')}</p>
          </Notice>
        </div>
      ) : (
        <Trouble error={update.error} />
      )}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={update.isPending || undefined}>
          {lt(update.isPending ? 'ownWaitlist:change.pending' : 'ownWaitlist:change.do')}
        </button>
        <button type="button" className="button button-plain" onClick={onKeep}>
          {lt('ownWaitlist:change.keep')}
        </button>
      </div>
    </form>
  );
}
