export interface DemoClient {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly connected: boolean;
  readonly vip: boolean;
  readonly tags: readonly string[];
  readonly notes: string;
  /** How long ago they began. */
  readonly sinceDays: number;
}

type Standing = Partial<Pick<DemoClient, 'connected' | 'vip' | 'tags' | 'notes' | 'sinceDays' | 'timeZone'>>;

const client = (name: string, email: string, phone: string, standing: Standing = {}): DemoClient => ({
  name,
  email: `${email}@example.com`,
  phone,
  timeZone: 'America/Toronto',
  connected: false,
  vip: false,
  tags: [],
  notes: '',
  sinceDays: 60,
  ...standing,
});

/** The people of the demo practice. All made up; the numbers are of the range kept for fiction. */
export const DEMO_CLIENTS = {
  amara: client('Amara Okafor', 'amara.okafor', '+1 416 555 0112', {
    connected: true,
    vip: true,
    tags: ['career', 'every week'],
    notes: 'Likes to begin on time and to end five minutes early. Tea, no sugar.',
    sinceDays: 900,
  }),
  luc: client('Luc Bergeron', 'luc.bergeron', '+1 514 555 0134', {
    connected: true,
    tags: ['founder'],
    timeZone: 'America/Montreal',
    sinceDays: 420,
  }),
  priya: client('Priya Raman', 'priya.raman', '+1 647 555 0121', { connected: true, tags: ['career', 'family'], sinceDays: 300 }),
  tomasz: client('Tomasz Zieliński', 'tomasz.z', '+1 416 555 0147', {
    connected: true,
    tags: ['training'],
    notes: 'Left knee: no jumps. His physiotherapist is Dr. Abara.',
    sinceDays: 240,
  }),
  meiLing: client('Mei-Ling Chen', 'meiling.chen', '+1 437 555 0163', { connected: true, tags: ['training'], sinceDays: 200 }),
  jonas: client('Jonas Weber', 'jonas.weber', '+49 30 5550 0118', {
    connected: true,
    tags: ['supervision'],
    timeZone: 'Europe/Berlin',
    sinceDays: 700,
  }),
  sofia: client('Sofía Herrera', 'sofia.herrera', '+1 305 555 0175', { timeZone: 'America/New_York' }),
  nadia: client('Nadia Haddad', 'nadia.haddad', '+1 416 555 0156', { connected: true, tags: ['evenings'], sinceDays: 150 }),
  owen: client('Owen Macdonald', 'owen.macdonald', '+1 902 555 0109', {
    tags: ['evenings'],
    notes: 'Forgets; a call in the morning helps.',
    timeZone: 'America/Halifax',
  }),
  keisha: client('Keisha Brown', 'keisha.brown', '+1 647 555 0188', { connected: true, tags: ['training'], sinceDays: 130 }),
  aiko: client('Aiko Tanaka', 'aiko.tanaka', '+81 3 5550 0142', { timeZone: 'Asia/Tokyo', tags: ['online'] }),
  samuel: client('Samuel Levy', 'samuel.levy', '+1 416 555 0191', { sinceDays: 3 }),
} as const satisfies Record<string, DemoClient>;

export type DemoClientKey = keyof typeof DEMO_CLIENTS;
