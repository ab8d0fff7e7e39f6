import type { AskedView } from '../../../contract/requests/request-view.ts';
import { When } from '../manage/when.tsx';
import { at } from './at.ts';
import { Trouble } from './trouble.tsx';
import type { Asked } from './use-asked.ts';

interface SuggestedTimesProps {
  readonly view: AskedView;
  readonly coach: string;
  readonly accept: Asked['accept'];
}

/** The times the coach suggests, each one click. What was taken meanwhile stays in its place and says so. */
export function SuggestedTimes({ view, coach, accept }: SuggestedTimesProps) {
  const open = view.suggestions.filter(({ state }) => state === 'open');
  const count = open.length;
  const isNone = open.every(({ id }) => view.gone.includes(id));
  const held = open.every((suggestion) => suggestion.held) ? 'asked:suggestions.held' : 'asked:suggestions.free';
  const busy = accept.isPending || accept.isSuccess;
  return (
    <section className="booking-part request-choices" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{at('asked:suggestions.title', { count })}</h2>
      <p className="booking-rule">
        {isNone ? at('asked:suggestions.none', { coach }) : `${at('asked:suggestions.what', { count })} ${at(held, { count })}`}
      </p>
      <Trouble error={accept.error} />
      <ul>
        {open.map((suggestion) => (
          <li key={suggestion.id}>
            {view.gone.includes(suggestion.id) ? (
              <p className="request-choice struck">
                <When booking={suggestion} />
                <span className="request-gone">{at('asked:suggestions.gone')}</span>
              </p>
            ) : (
              <button
                type="button"
                className="request-choice"
                aria-disabled={busy || undefined}
                onClick={() => busy || accept.mutate(suggestion.id)}
              >
                <When booking={suggestion} />
                <span className="request-take">
                  {at(busy && accept.variables === suggestion.id ? 'asked:suggestions.taking' : 'asked:suggestions.take')}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
