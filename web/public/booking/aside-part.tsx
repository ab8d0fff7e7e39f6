import { lazy, Suspense } from 'react';
import { Skeleton } from '../parts/skeleton.tsx';
import { loadAnotherTime } from './options/load-another-time.ts';
import { loadRepeat } from './repeat/load-repeat.ts';
import type { RepeatStepProps } from './repeat/repeat-step.tsx';
import type { Aside } from './use-choice.ts';

const AnotherTime = lazy(() => loadAnotherTime().then((file) => ({ default: file.AnotherTime })));
const RepeatStep = lazy(() => loadRepeat().then((file) => ({ default: file.RepeatStep })));

interface AsidePartProps extends RepeatStepProps {
  readonly aside: Aside;
  readonly onZone: (zone: string) => void;
}

/** What is chosen beside the first time, in its place on the screen. Loaded by those who come here. */
export function AsidePart({ aside, onZone, ...props }: AsidePartProps) {
  return (
    <Suspense fallback={<Skeleton shape="panel" />}>
      {aside === 'repeat' ? <RepeatStep {...props} /> : <AnotherTime {...props} kind={aside} onZone={onZone} />}
    </Suspense>
  );
}
