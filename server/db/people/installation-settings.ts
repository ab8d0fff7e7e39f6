import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

export interface InstallationSettings {
  readonly ownersNeedSecondFactor: boolean;
}

const KEY = 'settings';
const DEFAULTS: InstallationSettings = { ownersNeedSecondFactor: false };

export async function loadInstallationSettings(db: Database): Promise<InstallationSettings> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', KEY).executeTakeFirst();
  return { ...DEFAULTS, ...(row?.value as Partial<InstallationSettings> | undefined) };
}

export const storeInstallationSettings = (tx: Tx, settings: InstallationSettings) =>
  tx
    .insertInto('installation')
    .values({ key: KEY, value: JSON.stringify(settings) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(settings) }))
    .execute();
