import { recall } from '../kept/recall.ts';
import type { Theme } from './theme.ts';

/** The same key as the coach's app uses, so that one choice holds for both. */
export function storedTheme(): Theme {
  const stored = recall('browser', 'mantine-color-scheme-value');
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}
