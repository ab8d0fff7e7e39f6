import type { z } from 'zod';
import type { OwnPackageView, PackageView } from '../../../contract/packages/package-view.ts';
import { packageStateOf } from '../../../core/packages/package-state-of.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { PackageDetails } from '../../db/packages/package-details.ts';
import { priceOf } from '../../db/packages/packages.ts';

/** What its client sees of a package. */
export const ownPackageView = (details: PackageDetails, now: Instant): z.input<typeof OwnPackageView> => ({
  id: details.id,
  name: details.name,
  state: packageStateOf(details, now),
  left: details.balance,
  total: details.granted,
  durationMinutes: details.durationMinutes,
  services: [...details.services],
  startsOn: details.startsOn,
  expiresOn: details.expiresOn,
  ending: details.ending,
});

/** What the coach sees. */
export const packageView = (details: PackageDetails, now: Instant): z.input<typeof PackageView> => ({
  ...ownPackageView(details, now),
  clientId: details.clientId,
  clientName: details.clientName,
  clientErased: details.clientErased,
  templateId: details.templateId,
  price: priceOf(details),
  note: details.note,
  upcoming: details.upcoming,
  createdAt: new Date(details.createdAt).toISOString(),
  version: details.version,
});
