import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingPanel } from '../../features/bookings/booking-panel.tsx';
import { DetailLayout } from '../../features/packages/detail/detail-layout.tsx';
import { Ledger } from '../../features/packages/detail/ledger.tsx';
import { PackageActions } from '../../features/packages/detail/package-actions.tsx';
import { PackageFacts } from '../../features/packages/detail/package-facts.tsx';
import type { PackageDoing } from '../../features/packages/doing.ts';
import { PackageDialogs } from '../../features/packages/package-dialogs.tsx';
import { PackageBar } from '../../packages/package-bar.tsx';
import { PackageTags } from '../../packages/package-tags.tsx';
import { isNotThere } from '../../problem/is-not-there.ts';
import { NotTherePage } from '../../problem/not-there-page.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One package: what is left of it, every change of that, and everything that can be set right. */
export function PackagePage() {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const { packageId } = useParams({ from: '/app/packages/$packageId' });
  const [doing, setDoing] = useState<PackageDoing>();
  const [opened, setOpened] = useState<string>();
  const query = useQuery(queries.packages.show.queryOptions({ input: { coachId, packageId } }));
  const pack = query.data;
  const back = <TextLink to="/app/packages">{t('page.back')}</TextLink>;
  if (!pack && isNotThere(query.error)) {
    return <NotTherePage title={t('title')} what={t('page.notThere')} hint={t('page.notThereHint')} back={back} />;
  }
  return (
    <Page
      wide
      title={pack?.name ?? t('title')}
      {...(pack && { hint: pack.clientName })}
      above={back}
      below={
        pack && (
          <Group gap="md" align="flex-end">
            <PackageBar pack={pack} wide />
            <PackageTags pack={pack} />
          </Group>
        )
      }
      actions={pack && <PackageActions pack={pack} onDo={setDoing} />}
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <DetailLayout history={<Ledger entries={data.entries} onOpen={setOpened} />} facts={<PackageFacts pack={data} />} />
            {doing && <PackageDialogs pack={data} doing={doing} onClose={() => setDoing(undefined)} />}
          </>
        )}
      </Loaded>
      <BookingPanel bookingId={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}
