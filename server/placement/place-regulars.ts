import { Worker } from 'node:worker_threads';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import type { PlacementRefusal } from '../../core/cycles/placement/build/check-input.ts';
import type { PlacementInput } from '../../core/cycles/placement/placement-input.ts';
import type { PlacementResult, PlannedClass } from '../../core/cycles/placement/placement-result.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { PlacementMessage, PlacementOrder } from './placement-message.ts';

export interface PlacementOptions {
  /** After so long the best plan so far is taken; null to go on to the proof. */
  readonly seconds: number | null;
  /** A few times a second, while plan and bounds get better. */
  readonly progress?: (classes: readonly PlannedClass[]) => void;
}

/** A search under way. */
export interface PlacementRun {
  readonly result: Promise<PlacementResult>;
  /** Ends the search soon; the result is then the best plan so far, with the bounds known so far. */
  readonly stop: () => void;
}

function runInThread(input: PlacementInput, { seconds, progress }: PlacementOptions): PlacementRun {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const order: PlacementOrder = { input, seconds, stop };
  const worker = new Worker(new URL('./placement-thread.ts', import.meta.url), { workerData: order });
  const result = new Promise<PlacementResult>((resolve, reject) => {
    worker.on('message', (message: PlacementMessage) => {
      if (message.kind === 'progress') progress?.(message.classes);
      else resolve(message.result);
    });
    worker.on('error', reject);
    // After a result this changes nothing; without one the thread died.
    worker.on('exit', (code) => reject(new Error(`The placement thread ended with ${code} and no plan.`)));
  });
  return { result, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}

/** Places all regulars of a cycle in a thread of its own, so that nobody waits for it. */
export function placeRegulars(input: PlacementInput, options: PlacementOptions): Result<PlacementRun, PlacementRefusal> {
  const checked = checkPlacementInput(input);
  return checked.ok ? ok(runInThread(checked.value, options)) : checked;
}
