/** The colours a service can carry. */
export const COLORS = ['#1f6f54', '#6b4fa0', '#0f7a7a', '#3f4fa0', '#a0522d', '#b08900', '#8c2f4b', '#5d574c'];
