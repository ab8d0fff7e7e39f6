import questions from '../../../locales/en/questions.json' with { type: 'json' };

/** The words of what is asked before a session. */
export const questionWords = { questions };
