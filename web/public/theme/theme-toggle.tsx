import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';
import { applyTheme } from './apply-theme.ts';

/** Light or dark, by hand. */
export function ThemeToggle() {
  const [shown, setShown] = useState(document.documentElement.dataset.theme);
  const other = shown === 'dark' ? 'light' : 'dark';
  const turn = () => {
    applyTheme(other);
    setShown(other);
  };
  return (
    <button type="button" className="icon-button" onClick={turn} aria-label={t(`pages:theme.${other}`)} title={t(`pages:theme.${other}`)}>
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
