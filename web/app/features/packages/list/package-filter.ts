/** The lists of packages, in the order they are offered. */
export const PACKAGE_LISTS = ['open', 'ending', 'used_up', 'expired', 'closed', 'all'] as const;

/** Which packages are shown, as it stands in the address; those that are open where nothing is said. */
export interface PackageFilter {
  part?: 'templates';
  show?: (typeof PACKAGE_LISTS)[number];
  search?: string;
}

export function packageFilter(search: Readonly<Record<string, unknown>>): PackageFilter {
  const show = PACKAGE_LISTS.find((one) => one === search['show']);
  const text = search['search'];
  return {
    ...(search['part'] === 'templates' && { part: 'templates' as const }),
    ...(show && show !== 'open' && { show }),
    ...(typeof text === 'string' && text !== '' && { search: text }),
  };
}
