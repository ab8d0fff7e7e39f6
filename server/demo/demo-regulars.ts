import type { Frequency } from '../../core/cycles/placement/placement-settings.ts';
import type { RegularStatus } from '../../core/cycles/regular-status.ts';
import type { Weekday } from '../../core/time/instant.ts';

export interface DemoRegular {
  readonly name: string;
  readonly email: string;
  readonly frequency: Frequency;
  readonly weekday: Weekday;
  /** Minute of the day in the coach's zone. */
  readonly minute: number;
  readonly priority: 1 | 2 | 3;
  readonly service: 'coaching-session' | 'strength-and-breath';
  /** Any working day unless said otherwise. */
  readonly weekdays: readonly Weekday[];
  readonly status: RegularStatus;
  readonly keepUnanswered: boolean;
  readonly notes: string;
  /** Whether they had their dates in the season that runs, too. */
  readonly hadDates: boolean;
  /** What they said to the proposals of the coming season. */
  readonly says: 'yes' | 'partly' | 'no' | 'skip' | 'nothing';
}

type More = Partial<Omit<DemoRegular, 'name' | 'email' | 'frequency' | 'weekday' | 'minute'>>;

const regular = (
  name: string,
  email: string,
  [frequency, weekday, hour]: readonly [Frequency, Weekday, number],
  more: More = {},
): DemoRegular => ({
  name,
  email: `${email}@example.com`,
  frequency,
  weekday,
  minute: hour * 60,
  priority: 2,
  service: 'coaching-session',
  weekdays: [1, 2, 3, 4, 5],
  status: 'active',
  keepUnanswered: false,
  notes: '',
  hadDates: false,
  says: 'yes',
  ...more,
});

const TRAIN = 'strength-and-breath';

/** The roster of the demo practice: forty who are placed, and some who wait or rest. */
export const DEMO_REGULARS: readonly DemoRegular[] = [
  regular('Amara Okafor', 'amara.okafor', ['weekly', 2, 9], { priority: 1, keepUnanswered: true, notes: 'Every Tuesday since 2023.' }),
  regular('Luc Bergeron', 'luc.bergeron', ['biweekly', 5, 9], { priority: 1, says: 'partly' }),
  regular('Priya Raman', 'priya.raman', ['biweekly', 4, 10.5], { priority: 1 }),
  regular('Tomasz Zieliński', 'tomasz.z', ['weekly', 3, 17.5], { service: TRAIN, weekdays: [1, 3, 6], notes: 'Left knee: no jumps.' }),
  regular('Mei-Ling Chen', 'meiling.chen', ['biweekly', 3, 18], { service: TRAIN, weekdays: [1, 3] }),
  regular('Keisha Brown', 'keisha.brown', ['weekly', 6, 10], { service: TRAIN, weekdays: [1, 3, 6], says: 'nothing' }),
  regular('Jonas Weber', 'jonas.weber', ['monthly', 5, 9], { notes: 'By video, mornings: it is his afternoon.' }),
  regular('Nadia Haddad', 'nadia.haddad', ['biweekly', 1, 15], { says: 'nothing' }),
  regular('Helen Marsh', 'helen.marsh', ['weekly', 1, 9], { priority: 1, hadDates: true }),
  regular('Viktor Petrov', 'viktor.petrov', ['weekly', 4, 13.5], { says: 'partly', hadDates: true }),
  regular('Grace Adeyemi', 'grace.adeyemi', ['biweekly', 1, 10.5], { hadDates: true }),
  regular('Dmitri Sokolov', 'dmitri.sokolov', ['biweekly', 1, 10.5], { priority: 3 }),
  regular('Ella Tremblay', 'ella.tremblay', ['biweekly', 2, 10.5], { says: 'nothing', hadDates: true }),
  regular('Hugo Lefebvre', 'hugo.lefebvre', ['biweekly', 2, 13.5], { hadDates: true }),
  regular('Yuki Mori', 'yuki.mori', ['biweekly', 3, 13.5], { says: 'partly', hadDates: true }),
  regular('Fatima Noor', 'fatima.noor', ['biweekly', 3, 15], { hadDates: true }),
  regular('Ben Whitaker', 'ben.whitaker', ['biweekly', 4, 9], {
    priority: 1,
    says: 'no',
    notes: 'May move to Ottawa in spring.',
    hadDates: true,
  }),
  regular('Clara Novak', 'clara.novak', ['biweekly', 5, 10.5], { hadDates: true }),
  regular('Sanjay Gupta', 'sanjay.gupta', ['biweekly', 5, 13.5], { hadDates: true }),
  regular('Ingrid Solberg', 'ingrid.solberg', ['monthly', 1, 13.5], { hadDates: true }),
  regular('Paulo Mendes', 'paulo.mendes', ['monthly', 1, 13.5], { says: 'nothing' }),
  regular('Rosa Alvarez', 'rosa.alvarez', ['monthly', 2, 15], { hadDates: true }),
  regular('Theo Karras', 'theo.karras', ['monthly', 2, 15], { priority: 3 }),
  regular('Marie Dubois', 'marie.dubois', ['monthly', 3, 10.5], { says: 'partly', hadDates: true }),
  regular('Noah Fischer', 'noah.fischer', ['monthly', 3, 10.5], { hadDates: true }),
  regular('Leila Farahani', 'leila.farahani', ['monthly', 4, 9], { priority: 3 }),
  regular('Connor Walsh', 'connor.walsh', ['monthly', 4, 10.5], { says: 'skip', notes: 'New baby, due in March.' }),
  regular('Anika Jensen', 'anika.jensen', ['monthly', 5, 9]),
  regular('Omar Haidari', 'omar.haidari', ['monthly', 5, 10.5]),
  regular('Bianca Rossi', 'bianca.rossi', ['monthly', 5, 13.5], { says: 'nothing' }),
  regular('Kwame Boateng', 'kwame.boateng', ['monthly', 4, 15]),
  regular('Lin Zhao', 'lin.zhao', ['monthly', 2, 9], { priority: 3, weekdays: [2] }),
  regular('Megan O’Neill', 'megan.oneill', ['monthly', 3, 15]),
  regular('Ravi Iyer', 'ravi.iyer', ['monthly', 1, 15], { priority: 3 }),
  regular('Svea Lindqvist', 'svea.lindqvist', ['two_monthly', 2, 13.5]),
  regular('Daniel Katz', 'daniel.katz', ['two_monthly', 3, 13.5]),
  regular('Chloe Martin', 'chloe.martin', ['two_monthly', 4, 13.5], { says: 'nothing' }),
  regular('Isaac Nwosu', 'isaac.nwosu', ['two_monthly', 1, 10.5]),
  regular('Petra Vogel', 'petra.vogel', ['two_monthly', 5, 13.5]),
  // Nobody sees clients on Sundays, and that is the only day he can.
  regular('Walter Stone', 'walter.stone', ['monthly', 7, 11], { weekdays: [7], priority: 3, notes: 'Works away from Monday to Saturday.' }),
  regular('Zara Sheikh', 'zara.sheikh', ['biweekly', 2, 15], { status: 'paused', notes: 'Back after her exams.' }),
  regular('Felix Braun', 'felix.braun', ['monthly', 4, 9], { status: 'paused' }),
  regular('Ruth Campbell', 'ruth.campbell', ['monthly', 3, 9], { status: 'paused' }),
  regular('Emil Larsen', 'emil.larsen', ['biweekly', 4, 9], { status: 'waitlist' }),
  regular('Tara Quinn', 'tara.quinn', ['weekly', 1, 9], { status: 'waitlist' }),
  regular('Jae Park', 'jae.park', ['monthly', 2, 10.5], { status: 'waitlist' }),
  regular('Lucia Bianchi', 'lucia.bianchi', ['biweekly', 5, 9], { status: 'waitlist' }),
  regular('Greg Mills', 'greg.mills', ['monthly', 1, 9], { status: 'inactive' }),
];
