import { useState } from 'react';
import type { PortalView } from '../../../contract/cycles/portal.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { pt } from './pt.ts';
import type { Portal } from './use-portal.ts';

interface WholeSeasonProps {
  readonly view: PortalView;
  readonly portal: Portal;
}

/** Not this time: said once for all dates, after one question, and taken back as easily. */
export function WholeSeason({ view, portal }: WholeSeasonProps) {
  const { wish, cycle, coach, message, closed } = view;
  if (wish === null) return <SeasonForm view={view} portal={portal} />;
  return (
    <Notice kind="quiet" title={pt(wish === 'skip' ? 'portal:season.isSkip' : 'portal:season.isPause', { cycle: cycle.name })}>
      <p>{pt('portal:season.isText', { coach: coach.name })}</p>
      {message !== '' && <p className="prose">{pt('portal:season.words', { message })}</p>}
      {!closed && (
        <button type="button" className="button button-plain" onClick={() => portal.wish.mutate({ wish: null, message: '' })}>
          {pt('portal:season.takeBack')}
        </button>
      )}
    </Notice>
  );
}

function SeasonForm({ view, portal }: WholeSeasonProps) {
  const [wish, setWish] = useState<'skip' | 'pause'>('skip');
  const [message, setMessage] = useState('');
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const names = { coach: view.coach.name, cycle: view.cycle.name };
  const keep = () => {
    setAsked(false);
    setOpen(false);
  };
  return (
    <details className="season" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pt('portal:season.open')}</summary>
      <p>{pt('portal:season.text')}</p>
      <fieldset className="season-wishes">
        <legend>{pt('portal:season.which', names)}</legend>
        {(['skip', 'pause'] as const).map((each) => (
          <div key={each} className="season-wish">
            <input
              type="radio"
              name="wish"
              id={`wish-${each}`}
              aria-describedby={`wish-${each}-hint`}
              checked={wish === each}
              onChange={() => setWish(each)}
            />
            <span>
              <label htmlFor={`wish-${each}`}>{pt(`portal:season.${each}`, names)}</label>
              <span className="date-more" id={`wish-${each}-hint`}>
                {pt(`portal:season.${each}Hint`)}
              </span>
            </span>
          </div>
        ))}
      </fieldset>
      <Field
        name="message"
        label={pt('portal:season.message', names)}
        optional={pt('portal:season.optional')}
        rows={2}
        maxLength={1000}
        value={message}
        onChange={setMessage}
      />
      <div role="status">{asked && <p>{pt('portal:season.sure', { count: view.counts.pending, ...names })}</p>}</div>
      <div className="actions">
        {asked ? (
          <button
            type="button"
            className="button"
            aria-disabled={portal.wish.isPending || undefined}
            onClick={() => portal.wish.mutate({ wish, message })}
          >
            {pt(wish === 'skip' ? 'portal:season.doSkip' : 'portal:season.doPause', names)}
          </button>
        ) : (
          <button type="button" className="button button-plain" onClick={() => setAsked(true)}>
            {pt('portal:season.next')}
          </button>
        )}
        {asked && (
          <button type="button" className="button button-plain" onClick={keep}>
            {pt('portal:season.keep')}
          </button>
        )}
      </div>
    </details>
  );
}
