import type { ImportColumns } from './import-field.ts';

/** Nobody can be known without a name and an address. */
export const hasNeededColumns = ({ email, name, firstName, lastName }: ImportColumns): boolean =>
  email !== undefined && (name ?? firstName ?? lastName) !== undefined;
