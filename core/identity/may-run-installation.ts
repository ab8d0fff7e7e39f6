import type { Actor } from './actor.ts';

/** The installation as a whole is its owners' affair: people, mails, jobs, settings. No key reaches it. */
export const mayRunInstallation = (actor: Actor): boolean => actor.kind === 'user' && actor.role === 'owner' && actor.needsTotp !== true;
