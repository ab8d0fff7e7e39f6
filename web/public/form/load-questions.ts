/** Asked for early where a service asks questions, so that they are there when a time is chosen. */
export const loadQuestions = () => import('./booking-questions.tsx');
