/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';
