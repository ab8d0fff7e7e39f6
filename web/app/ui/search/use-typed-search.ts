import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** What stands in the search field: what is typed, which the address follows; unless the address changed by another hand (back, a link, "clear"). */
export function useTypedSearch(search: string | undefined, onSearch: (search: string | undefined) => void) {
  const [typed, setTyped] = useState(search ?? '');
  const [seen, setSeen] = useState(search);
  const [sent, setSent] = useState(search);
  if (seen !== search) {
    setSeen(search);
    if (search !== sent) {
      setSent(search);
      setTyped(search ?? '');
    }
  }
  const send = useDebouncedCallback((text: string) => {
    const next = text.trim() || undefined;
    setSent(next);
    onSearch(next);
  }, 150);
  const type = (text: string) => {
    setTyped(text);
    send(text);
  };
  return [typed, type] as const;
}
