import type { CoachRules } from './coach-rules.ts';

/** The rules in force about what a client may book in one step. */
export type OfferRules = Pick<CoachRules, 'mostAtOnce' | 'clientSeries' | 'backupSlots'>;
