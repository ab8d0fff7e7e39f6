import type { Expiry } from '../../../core/packages/expiry.ts';
import type { DemoClientKey } from '../demo-clients.ts';

interface DemoTemplate {
  readonly name: string;
  readonly credits: number;
  readonly durationMinutes: number | null;
  /** By their addresses. */
  readonly services: readonly string[];
  readonly expiry: Expiry;
  /** In cents. */
  readonly cad: number;
}

/** What the demo's coach sells again and again. */
export const DEMO_TEMPLATES = {
  eight: {
    name: '8 training sessions',
    credits: 8,
    durationMinutes: 60,
    services: ['strength-and-breath'],
    expiry: { kind: 'after', count: 3, unit: 'months' },
    cad: 480_00,
  },
  starter: {
    name: 'Starter: 4 training sessions',
    credits: 4,
    durationMinutes: null,
    services: ['strength-and-breath'],
    expiry: { kind: 'after', count: 6, unit: 'weeks' },
    cad: 250_00,
  },
  year: {
    name: 'A year of coaching',
    credits: 48,
    durationMinutes: null,
    services: ['coaching-session', 'deep-session'],
    expiry: { kind: 'after', count: 12, unit: 'months' },
    cad: 5_760_00,
  },
} as const satisfies Record<string, DemoTemplate>;

interface DemoPackage {
  readonly client: DemoClientKey;
  readonly template: keyof typeof DEMO_TEMPLATES;
  /** Other than the template's. */
  readonly credits?: number;
  /** Ends in this week from now, on its Wednesday. */
  readonly endsInWeek?: number;
  readonly assignedDaysAgo: number;
  readonly note?: string;
  readonly adjusted?: { readonly daysAgo: number; readonly amount: number; readonly reason: string };
  readonly closedDaysAgo?: number;
}

/** One in full swing, one nearly empty, one used up, one that ends this month, one that has ended, one that was closed. */
export const DEMO_PACKAGES: readonly DemoPackage[] = [
  {
    client: 'sofia',
    template: 'starter',
    assignedDaysAgo: 80,
    adjusted: { daysAgo: 79, amount: -1, reason: 'Came once before I began to count here.' },
  },
  { client: 'owen', template: 'eight', assignedDaysAgo: 60, closedDaysAgo: 12, note: 'Prefers to pay each session. Paid back.' },
  { client: 'meiLing', template: 'eight', assignedDaysAgo: 57, endsInWeek: 3 },
  {
    client: 'amara',
    template: 'year',
    assignedDaysAgo: 83,
    note: 'Invoice to her company.',
    adjusted: { daysAgo: 0, amount: 1, reason: 'For the session I had to cut short.' },
  },
  { client: 'tomasz', template: 'eight', credits: 11, assignedDaysAgo: 29, note: 'Eleven for the price of ten: his birthday.' },
  { client: 'keisha', template: 'eight', assignedDaysAgo: 22 },
];
