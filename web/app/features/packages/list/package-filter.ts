import { PACKAGE_LISTS, type PackageList } from '../../../../../core/packages/package-list.ts';

/** Which packages are shown, as it stands in the address; those that are open where nothing is said. */
export interface PackageFilter {
  part?: 'templates';
  show?: PackageList;
  search?: string;
}

/** Of an address that anybody may have typed: what means nothing counts as not said. */
export function packageFilter(search: Readonly<Record<string, unknown>>): PackageFilter {
  const show = PACKAGE_LISTS.find((one) => one === search['show']);
  const text = search['search'];
  return {
    ...(search['part'] === 'templates' && { part: 'templates' as const }),
    ...(show && show !== 'open' && { show }),
    ...(typeof text === 'string' && text !== '' && { search: text }),
  };
}
