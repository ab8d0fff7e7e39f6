/** First words of addresses that Perennial itself answers, now or soon: no coach can be reached there. */
const RESERVED = new Set(
  (
    'about account admin api app assets auth book booking bookings c calendar coach coaches confirm cycle cycles dev docs embed favicon feed feeds files ' +
    'healthz help home hooks images index invitation invitations invite legal link live login logout m mail me metrics new offer offers owner p portal privacy public readyz ' +
    'robots s second-step session settings setup sign-in sign-out sign-up sitemap socket static status support system terms waitlist webhooks well-known'
  ).split(' '),
);

export const isReservedSlug = (slug: string): boolean => RESERVED.has(slug);
