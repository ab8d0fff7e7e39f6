import { createTheme, type MantineColorsTuple } from '@mantine/core';

const evergreen: MantineColorsTuple = [
  '#eef6f2',
  '#dcece4',
  '#bad9cc',
  '#95c4b1',
  '#70ae97',
  '#4f987e',
  '#37846a',
  '#297a60',
  '#1f6f54',
  '#165441',
];
const warmGray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1eb',
  '#eae6dd',
  '#dfdad0',
  '#cdc7ba',
  '#a9a294',
  '#7d766a',
  '#5d574c',
  '#403c34',
  '#26231e',
];
const warmDark: MantineColorsTuple = [
  '#e2dfd8',
  '#c4c0b7',
  '#a9a499',
  '#7c776d',
  '#45423c',
  '#38352f',
  '#2b2925',
  '#201f1c',
  '#191816',
  '#12110f',
];

/** The looks of the coach's app: evergreen as the one accent, warm greys, white paper. */
export const theme = createTheme({
  colors: { evergreen, gray: warmGray, dark: warmDark },
  primaryColor: 'evergreen',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '640' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
