import { attendanceBadge } from '../../../core/attendance/attendance-badge.ts';
import { sentence } from '../../../locales/sentence.ts';
import { createClient } from '../../actions/clients/create-client.ts';
import { eraseClient } from '../../actions/clients/erase-client.ts';
import { mergeClients } from '../../actions/clients/merge-clients.ts';
import { updateClient } from '../../actions/clients/update-client.ts';
import type { CountingTime } from '../../db/clients/client-history.ts';
import { findClientRecord } from '../../db/clients/find-client.ts';
import { listAttendanceCounts } from '../../db/clients/attendance/list-attendance-counts.ts';
import { listClients } from '../../db/clients/list-clients.ts';
import { listClientTags } from '../../db/clients/list-client-tags.ts';
import { loadClient } from '../../db/clients/load-client.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { problem, valueOf } from '../problem.ts';
import { clientDataFile } from './clients/client-data-file.ts';
import { clientProfile } from './clients/client-profile.ts';
import { clientView } from './clients/client-view.ts';
import { countingTime } from './clients/counting-time.ts';
import { practice } from './practice.ts';

/** Whom a badge is shown for is core's to say, so that those are found first. */
async function flaggedIds({ database }: HttpContext, coach: CoachRow, time: CountingTime): Promise<readonly string[]> {
  const counts = await listAttendanceCounts(database, coach.id, time);
  return counts.filter((each) => attendanceBadge(each, coach.attendance).flagged).map(({ clientId }) => clientId);
}

export const clients = {
  list: api.clients.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const time = countingTime(coach, context.action.clock.now());
    const ids = input.flagged === true ? await flaggedIds(context, coach, time) : undefined;
    const { clients: rows, total } = await listClients(context.database, coach.id, { ...input, ids }, input, time);
    return { clients: rows.map((row) => clientView(row, coach)), total };
  }),

  tags: api.clients.tags.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return listClientTags(context.database, coach.id);
  }),

  create: api.clients.create.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { id } = valueOf(await createClient(context.action, context.actor, input));
    const client = await loadClient(context.database, coach.id, id, countingTime(coach, context.action.clock.now()));
    if (!client) throw problem({ code: 'not_found' });
    return clientView(client, coach);
  }),

  show: api.clients.show.handler(async ({ input, context }) =>
    clientProfile(context, await practice(context, input.coachId), input.clientId),
  ),

  update: api.clients.update.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await updateClient(context.action, context.actor, input));
    return clientProfile(context, coach, input.clientId);
  }),

  merge: api.clients.merge.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await mergeClients(context.action, context.actor, input));
    return clientProfile(context, coach, input.clientId);
  }),

  data: api.clients.data.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const client = await findClientRecord(context.database, coach.id, input.clientId);
    if (!client) throw problem({ code: 'not_found' });
    return clientDataFile(context, [client], 'coach');
  }),

  erase: api.clients.erase.handler(async ({ input, context }) => {
    valueOf(await eraseClient(context.action, context.actor, { ...input, erasedName: sentence('privacy:erasedName') }));
  }),
};
