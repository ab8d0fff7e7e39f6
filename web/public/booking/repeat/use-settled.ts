import { useEffect, useState } from 'react';

/** A value once it has rested for a moment: nobody asks the server for every key that is pressed. */
export function useSettled<T>(value: T, key: string, pause = 250): T {
  const [settled, settle] = useState({ key, value });
  useEffect(() => {
    if (settled.key === key) return;
    const timer = setTimeout(() => settle({ key, value }), pause);
    return () => clearTimeout(timer);
  }, [key, pause, settled.key, value]);
  return settled.value;
}
