import { useState } from 'react';
import { keep } from '../kept/keep.ts';
import { recall } from '../kept/recall.ts';

const NAME = 'perennial.time-zone';
const detected = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The viewer's zone: the device's, unless another was chosen in this tab. */
export function useZone(): readonly [string, (zone: string) => void] {
  const [zone, setZone] = useState(() => recall('tab', NAME) ?? detected);
  return [
    zone,
    (chosen) => {
      keep('tab', NAME, chosen);
      setZone(chosen);
    },
  ];
}
