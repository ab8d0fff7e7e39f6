import type { Cycle } from '../../core/cycles/cycle.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';

/** A spring in Toronto, planned in January: answers until 8 February at 18:00, open from the 15th at 09:00, March to June. */
export const cycleFacts = (more: Partial<Cycle> = {}): Cycle => ({
  id: 'cycle',
  coachId: 'coach',
  name: 'Spring',
  firstDate: '2027-03-01',
  lastDate: '2027-06-30',
  phase: 'planning',
  confirmBy: Date.parse('2027-02-08T23:00:00Z'),
  opensAt: Date.parse('2027-02-15T14:00:00Z'),
  automatic: true,
  remindDays: [7, 2],
  settings: DEFAULT_PLACEMENT_SETTINGS,
  notes: '',
  firstSentAt: null,
  deadlineDoneAt: null,
  openedAt: null,
  completedAt: null,
  createdAt: Date.parse('2027-01-04T14:00:00Z'),
  version: 1,
  ...more,
});
