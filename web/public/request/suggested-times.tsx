import type { AskedView } from '../../../contract/requests/request-view.ts';
import { When } from '../manage/when.tsx';
import { at } from './at.ts';
import { Trouble } from './trouble.tsx';
import type { Asked } from './use-asked.ts';

/** The times the coach suggests, each one click. What was taken meanwhile stays in its place and says so. */
export function SuggestedTimes({ view, accept }: { readonly view: AskedView; readonly accept: Asked['accept'] }) {
  const open = view.suggestions.filter(({ state }) => state === 'open');
  const busy = accept.isPending || accept.isSuccess;
  return (
    <section className="booking-part request-choices" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{at('asked:suggestions.title')}</h2>
      <p className="booking-rule">
        {at('asked:suggestions.what', { count: open.length })} {at(`asked:suggestions.${open.every(({ held }) => held) ? 'held' : 'free'}`)}
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
