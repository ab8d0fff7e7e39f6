import { sql } from 'kysely';

/** Of a regular and their client: whether dates they don't answer to are kept. Not for somebody who was paused or has left since that was said. */
export const keepsUnanswered = sql<boolean>`(regulars.keep_unanswered and regulars.status = 'active' and clients.state = 'active')`;
