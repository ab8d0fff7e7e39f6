import { useTranslation } from 'react-i18next';
import { SideDrawer } from '../../ui/side/side-drawer.tsx';
import { SideSheet } from '../../ui/side/side-sheet.tsx';
import { KeptLoaded } from './kept-loaded.tsx';
import type { KeptWays } from './kept-ways.ts';

interface KeptPanelProps extends KeptWays {
  readonly freedTimeId: string | undefined;
  /** There is room for it beside the page. */
  readonly beside: boolean;
  /** While something else lies over the page, Escape is meant for that. */
  readonly resting: boolean;
  readonly onClose: () => void;
}

/** Everything about a time that is kept for the waitlist: beside the page where there is room, else over it at its side. */
export function KeptPanel({ freedTimeId, beside, resting, onClose, ...ways }: KeptPanelProps) {
  const { t } = useTranslation('kept');
  if (!beside) {
    return (
      <SideDrawer label={t('name')} opened={freedTimeId !== undefined} onClose={onClose}>
        {freedTimeId !== undefined && <KeptLoaded freedTimeId={freedTimeId} {...ways} />}
      </SideDrawer>
    );
  }
  if (freedTimeId === undefined) return null;
  return (
    <SideSheet label={t('name')} of={freedTimeId} onClose={onClose} resting={resting}>
      <KeptLoaded freedTimeId={freedTimeId} {...ways} />
    </SideSheet>
  );
}
