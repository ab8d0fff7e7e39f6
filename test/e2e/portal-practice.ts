import { createApiKey } from '../factories/api-key.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { jsonClient } from '../http/json-client.ts';
import { createPublicPractice } from './public-practice.ts';
import { NOW, type Visitors } from './visitors.ts';

const DAY = 86_400_000;

interface Wishes {
  readonly slug: string;
  readonly dates?: readonly string[];
  readonly name?: string;
}

/** Five Tuesdays of spring at ten in Toronto, over the change of its clocks. */
export const TUESDAYS = ['2027-03-09', '2027-03-16', '2027-03-30', '2027-04-06', '2027-04-20'] as const;

/** A practice in the middle of asking: a cycle from March to July with a deadline on Saturday, and a client of it with dates and a link. */
export async function openPortal({ db, url }: Pick<Visitors, 'db' | 'url'>, { slug, dates = TUESDAYS, name = 'Rosa Regular' }: Wishes) {
  const { coachId } = await createPublicPractice(db, { slug });
  const service = await db
    .selectFrom('services')
    .select(['id', 'scheduleId'])
    .where('coachId', '=', coachId)
    .where('slug', '=', 'deep-session')
    .executeTakeFirstOrThrow();
  const practice = {
    userId: '',
    coachId,
    coachSlug: slug,
    scheduleId: service.scheduleId,
    serviceId: service.id,
    serviceSlug: 'deep-session',
  };
  const coach = jsonClient(url, await createApiKey(db, coachId));
  const confirmBy = NOW + 5 * DAY;
  const cycleId = await season(db, practice).cycle({ name: 'Spring 2027', firstDate: '2027-03-08', lastDate: '2027-07-09', confirmBy });
  const portal = await sentPortal(db, practice, { coach, cycleId, dates, regular: { name } });
  return { ...practice, ...portal, coach, cycleId, link: `/c/${portal.token}` };
}
