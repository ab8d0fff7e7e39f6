import { createApiKey } from '../../actions/api-keys/create-api-key.ts';
import { revokeApiKey } from '../../actions/api-keys/revoke-api-key.ts';
import { listApiKeys } from '../../db/api-keys.ts';
import { loadCoach } from '../../db/coaches.ts';
import { api } from '../api.ts';
import { problem, valueOf } from '../problem.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

export const apiKeys = {
  list: api.apiKeys.list.handler(async ({ input, context }) => {
    const coach = await loadCoach(context.database, context.actor, input.coachId);
    const keys = coach && (await listApiKeys(context.database, context.actor, coach.id));
    if (!keys) throw problem({ code: 'not_found' });
    return keys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: iso(createdAt),
      lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
    }));
  }),

  create: api.apiKeys.create.handler(async ({ input, context }) => valueOf(await createApiKey(context.action, context.actor, input))),

  revoke: api.apiKeys.revoke.handler(async ({ input, context }) => {
    valueOf(await revokeApiKey(context.action, context.actor, input));
  }),
};
