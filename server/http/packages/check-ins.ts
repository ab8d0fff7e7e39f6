import type { z } from 'zod';
import type { CheckInStatus } from '../../../contract/packages/check-in.ts';
import { checkInStatus } from '../../../core/check-ins/check-in-status.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { grantCheckIns } from '../../actions/check-ins/grant-check-ins.ts';
import { listCheckInMonths } from '../../db/check-ins/check-in-months.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';

interface Asked {
  readonly coachId: string;
  readonly clientId: string;
  readonly day?: LocalDate | undefined;
}

async function statusOf(context: HttpContext, { coachId, clientId, day }: Asked): Promise<z.input<typeof CheckInStatus>> {
  const { database, action } = context;
  const coach = await practice(context, coachId);
  const client = await findClient(database, coach.id, clientId);
  if (!client) throw problem({ code: 'not_found' });
  const months = await listCheckInMonths(database, { coachId: coach.id, clientId: client.id });
  return checkInStatus(months, day ?? instantToWall(coach.timeZone, action.clock.now()).date);
}

/** The free check-ins of a client, for the coach. */
export const checkIns = {
  show: api.checkIns.show.handler(({ input, context }) => statusOf(context, input)),

  grant: api.checkIns.grant.handler(async ({ input, context }) => {
    valueOf(await grantCheckIns(context.action, context.actor, input));
    return statusOf(context, input);
  }),
};
