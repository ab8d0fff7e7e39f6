import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's own dimmed and light colours miss AA; these don't. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#26231e',
    '--mantine-color-dimmed': '#625c51',
    '--mantine-color-placeholder': '#716a5e',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1a6049',
    '--mantine-color-evergreen-light-color': '#165441',
    '--mantine-color-red-light-color': '#8f1d18',
    '--mantine-color-yellow-light-color': '#6b4400',
    '--mantine-color-gray-light-color': '#403c34',
    '--mantine-color-default-border': '#d8d2c6',
  },
  dark: {
    '--mantine-color-dimmed': '#b3aea3',
    '--mantine-color-placeholder': '#a39e93',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#95c4b1',
    '--mantine-color-evergreen-light-color': '#bad9cc',
    '--mantine-color-red-light-color': '#ffb4ad',
    '--mantine-color-red-outline': '#ffb4ad',
    '--mantine-color-gray-light-color': '#dfdad0',
  },
});
