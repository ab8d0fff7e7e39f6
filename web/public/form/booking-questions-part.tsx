import { lazy, Suspense } from 'react';
import { Skeleton } from '../parts/skeleton.tsx';
import type { BookingQuestionsProps } from './booking-questions.tsx';
import { loadQuestions } from './load-questions.ts';

const Shown = lazy(() => loadQuestions().then((file) => ({ default: file.BookingQuestions })));

/** Services that ask nothing don't carry it. */
export const BookingQuestionsPart = (props: BookingQuestionsProps) => (
  <Suspense fallback={<Skeleton shape="slot" count={2} />}>
    <Shown {...props} />
  </Suspense>
);
