import type { z } from 'zod';
import type { RequestView } from '../../../contract/requests/request-view.ts';
import { rhythmText } from '../../../core/series/rhythm-text.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { Database } from '../../db/database.ts';
import type { RequestDetails } from '../../db/requests/request-details.ts';
import { withSeriesPlans } from '../../db/series/with-series-plans.ts';
import { rhythmView } from '../series/rhythm-view.ts';

/** In words and in parts. */
export type AskedRhythm = Pick<z.input<typeof RequestView>, 'rhythm' | 'repeats'>;

/** By request, the rhythm of the series it asks for; those that ask for none are not in it. One statement at most. */
export async function rhythmsOf(db: Database, requests: readonly RequestDetails[]): Promise<ReadonlyMap<string, AskedRhythm>> {
  const asked = requests.map(({ id, bookings: [first] }) => ({ id, seriesId: first?.seriesId ?? null }));
  const rhythms = new Map<string, AskedRhythm>();
  for (const { id, seriesPlan } of await withSeriesPlans(db, asked)) {
    const last = seriesPlan?.parts.at(-1);
    if (!last) continue;
    const { rhythm, startMinute, timeZone } = last;
    rhythms.set(id, {
      rhythm: rhythmText(last, (key, values) => sentence(`rhythm:${key}`, values)),
      repeats: { rhythm: rhythmView(rhythm), startMinute, timeZone },
    });
  }
  return rhythms;
}
