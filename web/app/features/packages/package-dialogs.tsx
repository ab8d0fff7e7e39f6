import type { PackageView } from '../../../../contract/packages/package-view.ts';
import { AdjustDialog } from './adjust/adjust-dialog.tsx';
import type { PackageDoing } from './doing.ts';
import { EditDialog } from './edit/edit-dialog.tsx';
import { ExtendDialog } from './edit/extend-dialog.tsx';

interface PackageDialogsProps {
  readonly pack: PackageView;
  readonly doing: PackageDoing;
  readonly onClose: () => void;
}

/** Everything that can be changed about a package, over the page. */
export function PackageDialogs({ pack, doing, onClose }: PackageDialogsProps) {
  switch (doing.what) {
    case 'adjust':
      return <AdjustDialog pack={pack} amount={doing.amount} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog pack={pack} onClose={onClose} />;
    case 'edit':
      return <EditDialog pack={pack} onClose={onClose} />;
  }
}
