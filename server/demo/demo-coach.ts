import { DEFAULT_ATTENDANCE_RULES } from '../../core/attendance/attendance-rules.ts';
import { DEFAULT_CREDIT_RULES } from '../../core/packages/credit-rules.ts';
import { DEFAULT_WAITLIST_RULES } from '../../core/waitlist/waitlist-rules.ts';
import { DEFAULT_COACH_RULES } from '../../core/policies/default-coach-rules.ts';

/** Who runs the demo practice. */
export const DEMO_COACH = {
  name: 'Maren Holt',
  slug: 'maren',
  email: 'maren@example.com',
  password: 'evergreen-demo',
  timeZone: 'America/Toronto',
  headline: 'Coaching for people at a turning point, in work, in health, or in both.',
  about: [
    'For fifteen years I led teams in public health, and learned how much people can change when somebody listens properly. Since 2016 I have worked as a coach, with nurses and engineers, founders and teachers, and a good number of people who just felt stuck.',
    'My way of working is calm and practical. We look at where you stand, find the next step that is small enough to be taken, and meet again once you have taken it. Some of it happens in a chair, some of it on the trail along the Don River, and twice a week in a small training room with a view of the trees.',
    'I am certified by the International Coaching Federation and as a strength and conditioning coach. I work in English and French.',
  ].join('\n\n'),
  expect: [
    'We start with a short call. You tell me what brings you, I tell you honestly whether I am the right person for it. It costs nothing and commits you to nothing.',
    'In a first session we take stock and agree on what we want to reach in the next three months. Wear something comfortable; if the weather is kind, we may walk.',
  ].join('\n\n'),
  rules: {
    ...DEFAULT_COACH_RULES,
    bufferAfterMinutes: 10,
    mostPerDay: 7,
    mostPerWeek: 28,
    mostMoves: 3,
  },
  relationshipRules: { vip: { noticeMinutes: 60, cancelUntilMinutes: 4 * 60 } },
  attendance: DEFAULT_ATTENDANCE_RULES,
  creditRules: DEFAULT_CREDIT_RULES,
  waitlistRules: DEFAULT_WAITLIST_RULES,
  visibility: 'public',
} as const;
