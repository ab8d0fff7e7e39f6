import { useState } from 'react';
import { keep } from '../../kept/keep.ts';
import { recall } from '../../kept/recall.ts';
import type { RepeatPlan } from './repeat-plan.ts';

const NAME = 'perennial.repeat';

interface Kept {
  readonly of: string;
  readonly plan: RepeatPlan;
}

function kept(): Kept | null {
  try {
    return JSON.parse(recall('tab', NAME) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** The series that was settled for a chosen time, kept for this tab. It belongs to that time: with another it is gone. */
export function useRepeatPlan(of: string): readonly [RepeatPlan | null, (plan: RepeatPlan | null) => void] {
  const [held, hold] = useState(kept);
  return [
    held?.of === of ? held.plan : null,
    (plan) => {
      const next = plan && { of, plan };
      keep('tab', NAME, JSON.stringify(next));
      hold(next);
    },
  ];
}
