import { NEWCOMER } from '../../core/clients/newcomer.ts';

/** What is sent of a client to change or merge them: every field. */
export const wholeClient = (more: object = {}) => ({ ...NEWCOMER, name: 'Zoë Ferreira', email: 'zoe@example.com', ...more });
