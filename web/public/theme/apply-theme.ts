import { keep } from '../kept/keep.ts';
import type { Theme } from './theme.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'auto';

const show = () => {
  document.documentElement.dataset.theme = chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen;
};
dark.addEventListener('change', show);

/** Shows a theme and, unless it is the device's, remembers it. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  keep('browser', 'mantine-color-scheme-value', theme);
  show();
}
