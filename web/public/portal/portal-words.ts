import portal from '../../../locales/en/portal.json' with { type: 'json' };

/** The words of the portal, which nobody else has to load. */
export const portalWords = { portal };
