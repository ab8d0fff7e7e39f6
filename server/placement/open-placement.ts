import { placeRegulars, type PlacementRun } from './place-regulars.ts';

export interface Placement {
  readonly placeRegulars: typeof placeRegulars;
  /** Ends all searches of this process soon, each with its best plan so far; later ones end at once. */
  readonly stop: () => void;
}

/** The searches of one process, so that it can end without losing what they found. */
export function openPlacement(): Placement {
  const running = new Set<PlacementRun>();
  let isStopping = false;
  return {
    placeRegulars: (input, options) => {
      const started = placeRegulars(input, isStopping ? { ...options, seconds: 0 } : options);
      if (!started.ok) return started;
      const run = started.value;
      running.add(run);
      const forget = () => running.delete(run);
      run.result.then(forget, forget);
      return started;
    },
    stop: () => {
      isStopping = true;
      for (const run of running) run.stop();
    },
  };
}
