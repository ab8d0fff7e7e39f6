import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { useExport } from '../../../files/use-export.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { PackageDoing } from '../doing.ts';
import { useClosePackage } from '../edit/use-close-package.ts';

interface PackageActionsProps {
  readonly pack: PackageView;
  readonly onDo: (doing: PackageDoing) => void;
}

/** What can be done with a package: what brings it on in one press, the rest behind a button. Of somebody who is erased nothing is changed. */
export function PackageActions({ pack, onDo }: PackageActionsProps) {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const { close, reopen, isPending } = useClosePackage();
  const file = useExport(
    () => queries.packages.export.call({ coachId, packageId: pack.id }),
    (filename) => t('exported', { filename }),
  );
  const { state } = pack;
  if (pack.clientErased) {
    return (
      <Button variant="default" loading={file.isPending} onClick={() => file.mutate()}>
        {t('page.export')}
      </Button>
    );
  }
  return (
    <>
      {state === 'closed' && (
        <Button loading={isPending} onClick={() => reopen(pack)}>
          {t('page.reopen')}
        </Button>
      )}
      {(state === 'open' || state === 'used_up') && <Button onClick={() => onDo({ what: 'adjust', amount: 1 })}>{t('page.adjust')}</Button>}
      {(pack.expiresOn !== null || state === 'expired') && state !== 'closed' && (
        <Button variant={state === 'expired' ? 'filled' : 'default'} onClick={() => onDo({ what: 'extend' })}>
          {t('page.extend')}
        </Button>
      )}
      <Button variant="default" onClick={() => onDo({ what: 'edit' })}>
        {t('page.change')}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" px="sm" aria-label={t('page.more')} loading={file.isPending}>
            <Icon name="more" size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => file.mutate()}>{t('page.export')}</Menu.Item>
          {state !== 'closed' && (
            <>
              <Menu.Divider />
              <Menu.Item c="var(--mantine-color-error)" onClick={() => close(pack)}>
                {t('page.close')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
