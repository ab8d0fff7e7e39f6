/** The lists a coach's packages are shown in, as they are offered: by state, all, and those that need renewal, which stand in the list of their state too. */
export const PACKAGE_LISTS = ['open', 'ending', 'used_up', 'expired', 'closed', 'all'] as const;
export type PackageList = (typeof PACKAGE_LISTS)[number];
