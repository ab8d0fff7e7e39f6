import type { ReactNode } from 'react';
import type { OpenRange } from '../../../../../core/availability/builder/own-hours.ts';

/** Draws the ranges of a day, named `day`, as they are edited. */
export type RangesEditor = (day: string, ranges: readonly OpenRange[], onChange: (ranges: readonly OpenRange[]) => void) => ReactNode;
