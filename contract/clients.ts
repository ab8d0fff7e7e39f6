import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Email, Id, InstantText, line, optionalLine, Phone, queryInt } from './fields.ts';

export const ClientView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  timeZone: z.string().nullable(),
  createdAt: InstantText,
  bookingCount: z.int(),
  nextStartsAt: InstantText.nullable(),
});
export type ClientView = z.infer<typeof ClientView>;

const tags = ['Clients'];

export const clients = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/clients', tags })
    .input(z.object({ coachId: Id, search: optionalLine(100).default(''), limit: queryInt(1, 500).default(50) }))
    .output(z.array(ClientView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients', tags, successStatus: 201 })
    .input(z.object({ coachId: Id, name: line(120), email: Email, phone: Phone.optional() }))
    .output(ClientView),
};
