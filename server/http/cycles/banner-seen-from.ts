import type { z } from 'zod';
import type { Banner } from '../../../contract/cycles/banner.ts';
import { wallMoment } from './wall-moment.ts';

type View = z.input<typeof Banner>;

/** The same with the moments it names on the viewer's clock as well. */
export function bannerSeenFrom(banner: View | null, timeZone: string | undefined): View | null {
  if (banner === null || timeZone === undefined) return banner;
  const seen = <T extends { at: string }>(moment: T) => ({ ...moment, here: wallMoment(timeZone, Date.parse(moment.at)) });
  switch (banner.state) {
    case 'open':
    case 'full':
      return { ...banner, next: banner.next && seen(banner.next) };
    case 'opens_at':
      return { ...banner, at: seen(banner.at) };
    case 'coming_soon':
    case 'closed':
      return banner;
  }
}
