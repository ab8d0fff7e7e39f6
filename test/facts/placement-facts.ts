import type { Placement } from '../../core/cycles/placement.ts';

/** A visit that is planned for a Tuesday at ten, the day it is due, and that nobody was told of. */
export const placementFacts = (more: Partial<Placement> = {}): Placement => ({
  id: 'placement',
  coachId: 'coach',
  cycleId: 'cycle',
  regularId: 'rosa',
  clientId: 'client',
  dueOn: '2027-03-16',
  state: 'planned',
  date: '2027-03-16',
  minute: 600,
  pinned: false,
  why: null,
  booking: null,
  toldStartsAt: null,
  answer: null,
  answeredAt: null,
  version: 1,
  ...more,
});
