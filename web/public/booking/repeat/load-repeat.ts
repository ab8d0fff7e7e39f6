/** Asked for while the way to it is on the screen. */
export const loadRepeat = () => import('./repeat-step.tsx');
