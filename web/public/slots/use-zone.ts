import { useState } from 'react';

const KEY = 'perennial.time-zone';
const detected = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The viewer's zone: the device's, unless another was chosen in this tab. */
export function useZone(): readonly [string, (zone: string) => void] {
  const [zone, setZone] = useState(() => sessionStorage.getItem(KEY) ?? detected);
  return [
    zone,
    (chosen) => {
      sessionStorage.setItem(KEY, chosen);
      setZone(chosen);
    },
  ];
}
