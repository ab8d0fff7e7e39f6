/** `open` can be used; `used_up` has nothing left; `expired` and `closed` can't be used, whatever is left. */
export const PACKAGE_STATES = ['open', 'used_up', 'expired', 'closed'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];
