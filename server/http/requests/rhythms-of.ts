import { rhythmText } from '../../../core/series/rhythm-text.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { Database } from '../../db/database.ts';
import type { RequestDetails } from '../../db/requests/request-details.ts';
import { withSeriesPlans } from '../../db/series/with-series-plans.ts';

/** By request, the rhythm in words of the series it asks for; those that ask for none are not in it. One statement at most. */
export async function rhythmsOf(db: Database, requests: readonly RequestDetails[]): Promise<ReadonlyMap<string, string>> {
  const asked = requests.map(({ id, bookings: [first] }) => ({ id, seriesId: first?.seriesId ?? null }));
  const rhythms = new Map<string, string>();
  for (const { id, seriesPlan } of await withSeriesPlans(db, asked)) {
    const last = seriesPlan?.parts.at(-1);
    if (last)
      rhythms.set(
        id,
        rhythmText(last, (key, values) => sentence(`rhythm:${key}`, values)),
      );
  }
  return rhythms;
}
