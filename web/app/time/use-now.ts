import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

/** The present, as often as a countdown in minutes needs it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), 30_000, { autoInvoke: true });
  return now;
}
