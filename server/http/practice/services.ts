import type { z } from 'zod';
import type { ServiceView } from '../../../contract/services.ts';
import { createService } from '../../actions/services/create-service.ts';
import { orderServices } from '../../actions/services/order-services.ts';
import { removeService } from '../../actions/services/remove-service.ts';
import { updateService } from '../../actions/services/update-service.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { listServices } from '../../db/services.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { valueOf } from '../problem.ts';

const view = ({ coachId: _, createdAt: __, prices, ...row }: ServiceRow): z.input<typeof ServiceView> => ({ ...row, prices: [...prices] });

export const services = {
  list: api.services.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return (await listServices(context.database, context.actor, coach.id)).map(view);
  }),

  create: api.services.create.handler(async ({ input, context }) =>
    view(valueOf(await createService(context.action, context.actor, input))),
  ),

  update: api.services.update.handler(async ({ input, context }) =>
    view(valueOf(await updateService(context.action, context.actor, input))),
  ),

  order: api.services.order.handler(async ({ input, context }) => {
    valueOf(await orderServices(context.action, context.actor, input));
    return (await listServices(context.database, context.actor, input.coachId)).map(view);
  }),

  remove: api.services.remove.handler(async ({ input, context }) => {
    valueOf(await removeService(context.action, context.actor, input));
  }),
};
