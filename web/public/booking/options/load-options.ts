/** Asked for early where a service offers it, so that it is there when a time is chosen. */
export const loadOptions = () => import('./options.tsx');
