import type { CoachRules } from './coach-rules.ts';

/** A service's own rules. What it leaves out comes from the coach; its limits count its own sessions and hold beside the coach's. */
export type ServiceRules = Partial<CoachRules>;
