export interface DemoClient {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
}

const client = (name: string, email: string, phone: string, timeZone = 'America/Toronto'): DemoClient => ({
  name,
  email: `${email}@example.com`,
  phone,
  timeZone,
});

/** The people of the demo practice. All made up; the numbers are of the range kept for fiction. */
export const DEMO_CLIENTS = {
  amara: client('Amara Okafor', 'amara.okafor', '+1 416 555 0112'),
  luc: client('Luc Bergeron', 'luc.bergeron', '+1 514 555 0134', 'America/Montreal'),
  priya: client('Priya Raman', 'priya.raman', '+1 647 555 0121'),
  tomasz: client('Tomasz Zieliński', 'tomasz.z', '+1 416 555 0147'),
  meiLing: client('Mei-Ling Chen', 'meiling.chen', '+1 437 555 0163'),
  jonas: client('Jonas Weber', 'jonas.weber', '+49 30 5550 0118', 'Europe/Berlin'),
  sofia: client('Sofía Herrera', 'sofia.herrera', '+1 305 555 0175', 'America/New_York'),
  nadia: client('Nadia Haddad', 'nadia.haddad', '+1 416 555 0156'),
  owen: client('Owen Macdonald', 'owen.macdonald', '+1 902 555 0109', 'America/Halifax'),
  keisha: client('Keisha Brown', 'keisha.brown', '+1 647 555 0188'),
  aiko: client('Aiko Tanaka', 'aiko.tanaka', '+81 3 5550 0142', 'Asia/Tokyo'),
  samuel: client('Samuel Levy', 'samuel.levy', '+1 416 555 0191'),
} as const satisfies Record<string, DemoClient>;

export type DemoClientKey = keyof typeof DEMO_CLIENTS;
