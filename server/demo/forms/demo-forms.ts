import type { Answers } from '../../../core/forms/answer.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { DemoClientKey } from '../demo-clients.ts';

interface DemoForm {
  readonly name: string;
  readonly introduction: string;
  readonly questions: readonly Question[];
}

const question = (id: string, kind: Question['kind'], label: string, more: Partial<Question> = {}): Question => ({
  id,
  kind,
  label,
  help: '',
  required: false,
  choices: [],
  ...more,
});

/** What the demo's coach asks before a check-in, and before a first conversation. */
export const DEMO_FORMS = {
  checkIn: {
    name: 'Before our check-in',
    introduction: 'Five minutes, so that our half hour begins where you are. Only I read it.',
    questions: [
      question('worked', 'long_text', 'What worked since we last spoke?', { required: true }),
      question('slipped', 'long_text', 'What slipped?', { help: 'No need to explain why.' }),
      question('sleep', 'number', 'Hours of sleep in a usual night'),
      question('energy', 'choice', 'How is your energy?', { required: true, choices: ['Low', 'Up and down', 'Steady', 'High'] }),
      question('about', 'several', 'What should we talk about?', { choices: ['Work', 'Family', 'Health', 'Money', 'Something else'] }),
      question('next', 'date', 'Is there a date you are working towards?'),
    ],
  },
  firstWords: {
    name: 'Before we talk for the first time',
    introduction: '',
    questions: [
      question('brings', 'long_text', 'What brings you?', { required: true }),
      question('heard', 'text', 'How did you hear of me?'),
      question('before', 'checkbox', 'I have worked with a coach before'),
    ],
  },
} as const satisfies Record<string, DemoForm>;

interface DemoAnswers {
  readonly client: DemoClientKey;
  /** By its address. */
  readonly service: string;
  readonly form: keyof typeof DEMO_FORMS;
  /** Of the client's sessions that are over, or of the first to come where none is; the first ones answered in this order. */
  readonly answers: readonly Answers[];
}

export const DEMO_ANSWERS: readonly DemoAnswers[] = [
  {
    client: 'nadia',
    service: 'monthly-check-in',
    form: 'checkIn',
    answers: [
      {
        worked: 'Leaving at six on Tuesdays. Nobody noticed, which is the point.',
        slipped: 'The walk in the morning.',
        sleep: 6.5,
        energy: 'Up and down',
        about: ['Work', 'Health'],
      },
      { worked: 'Three walks a week, and the phone stays in the kitchen at night.', sleep: 7.5, energy: 'Steady', about: ['Family'] },
    ],
  },
  {
    client: 'amara',
    service: 'monthly-check-in',
    form: 'checkIn',
    answers: [
      {
        worked: 'I said no to the second committee.',
        slipped: 'Asking for the budget. I had the mail ready and did not send it.',
        sleep: 7,
        energy: 'High',
        about: ['Work', 'Money'],
      },
    ],
  },
  {
    client: 'samuel',
    service: 'first-conversation',
    form: 'firstWords',
    answers: [{ brings: 'I left my job in September and want to do this well.', heard: 'Jonas, over lunch', before: false }],
  },
];
