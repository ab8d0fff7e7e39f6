/** Asked for while the way to it is on the screen. */
export const loadAnotherTime = () => import('./another-time.tsx');
