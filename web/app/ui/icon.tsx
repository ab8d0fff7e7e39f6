import { Drawing } from './drawing.tsx';

const PATHS = {
  today: 'M4 10h16M7 3v4m10-4v4M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm4 9 2 2 4-4',
  calendar: 'M4 10h16M7 3v4m10-4v4M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z',
  clients: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 10c0-4 3-6 7-6s7 2 7 6M16 3.5a4 4 0 0 1 0 7M18 15.5c2.500.8 4 2.600 4 5.500',
  cycles: 'M4.500 10a8 8 0 0 1 14-3.500L20 8M20 4v4h-4M19.500 14a8 8 0 0 1-14 3.500L4 16M4 20v-4h4',
  requests: 'M4 13l2.500-8h11L20 13v6H4v-6Zm0 0h5a3 3 0 0 0 6 0h5',
  recurring: 'M4 11V9a3 3 0 0 1 3-3h12m0 0-3-3m3 3-3 3M20 13v2a3 3 0 0 1-3 3H5m0 0 3 3m-3-3 3-3',
  services: 'M12 21v-9m0 0c0-4-3-6-8-6 0 5 3 7 8 7m0-4c0-4 3-6 8-6 0 5-3 7-8 7',
  forms: 'M9 4h6v3H9V4Zm0 1.500H6a1 1 0 0 0-1 1V20a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V6.500a1 1 0 0 0-1-1h-3M8.500 12h7m-7 4h4.500',
  availability: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.500 2',
  settings:
    'M4 7h10m4 0h2M4 17h2m4 0h10M16 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm-8 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  system: 'M5 4h14a1 1 0 0 1 1 1v5H4V5a1 1 0 0 1 1-1Zm-1 10h16v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-5Zm4-7h.01M8 17h.01',
  out: 'M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M10 16l-4-4 4-4m-4 4h10',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  packages: 'M4 8l8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4M12 12v8M8 6l8 4',
  waitlist: 'M7 3h10M7 21h10M8 3c0 5 3 6.500 4 9-1 2.500-4 4-4 9M16 3c0 5-3 6.500-4 9 1 2.500 4 4 4 9',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM4 15V4a1 1 0 0 1 1-1h10',
  external: 'M14 4h6v6m0-6-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm9 2-4-4',
  place: 'M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11Zm0-8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.500-6 8-6s8 2 8 6',
  mail: 'M4 6h16v12H4V6Zm0 1 8 6 8-6',
  star: 'M12 4l2.400 5 5.400.700-4 3.800 1 5.500-4.800-2.700L7.200 19l1-5.500-4-3.800 5.400-.700Z',
  link: 'M10 14a4 4 0 0 0 6 .500l3-3a4 4 0 0 0-5.700-5.700L12 7m2 3a4 4 0 0 0-6-.500l-3 3A4 4 0 0 0 10.700 18L12 17',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  phone: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1Z',
  edit: 'M4 20l1-4L16 5l3 3L8 19l-4 1Zm10-13 3 3',
  more: 'M5 12h.010M12 12h.010M19 12h.010',
  down: 'M6 9.500l6 6 6-6',
  up: 'M6 14.500l6-6 6 6',
  grip: 'M9 6h.010M15 6h.010M9 12h.010M15 12h.010M9 18h.010M15 18h.010',
  download: 'M12 4v11m0 0-4-4m4 4 4-4M5 20h14',
  upload: 'M12 15V4m0 0L8 8m4-4 4 4M5 20h14',
  sort: 'M8 5v14m0 0-3-3m3 3 3-3M16 19V5m0 0-3 3m3-3 3 3',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  audit: 'M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500M12 8v4l3 2',
  alert: 'M12 4 3 20h18L12 4Zm0 6v4m0 3h.010',
  check: 'M5 12.500l4.500 4.500L19 7.500',
} as const;

export type IconName = keyof typeof PATHS;

/** One of the few drawings of the app. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <Drawing path={PATHS[name]} size={size} stroke={1.6} />;
}
