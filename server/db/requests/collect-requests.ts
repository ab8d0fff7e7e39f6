import type { Database } from '../database.ts';

/** Requests of somebody, with what was suggested and said. */
export async function collectRequests(db: Database, coachId: string, clientIds: readonly string[]) {
  const requests = await db
    .selectFrom('requests')
    .select(['id', 'state', 'reasons', 'waitsFor', 'answerBy', 'declineReason', 'askedAt', 'decidedAt'])
    .where('coachId', '=', coachId)
    .where('clientId', 'in', clientIds)
    .orderBy('askedAt')
    .execute();
  const ids = requests.map(({ id }) => id);
  const [suggestions, messages] = ids.length === 0 ? [[], []] : await Promise.all([suggestionsOf(db, ids), messagesOf(db, ids)]);
  return requests.map((request) => ({
    ...request,
    suggestions: suggestions.filter(({ requestId }) => requestId === request.id),
    messages: messages.filter(({ requestId }) => requestId === request.id),
  }));
}

const suggestionsOf = (db: Database, ids: readonly string[]) =>
  db
    .selectFrom('requestSuggestions')
    .select(['requestId', 'startsAt', 'endsAt', 'state', 'suggestedAt'])
    .where('requestId', 'in', ids)
    .orderBy('startsAt')
    .execute();

const messagesOf = (db: Database, ids: readonly string[]) =>
  db
    .selectFrom('requestMessages')
    .select(['requestId', 'author', 'text', 'writtenAt'])
    .where('requestId', 'in', ids)
    .orderBy('position')
    .execute();
