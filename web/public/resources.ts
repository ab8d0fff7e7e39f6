import account from '../../locales/en/account.json' with { type: 'json' };
import booker from '../../locales/en/booker.json' with { type: 'json' };
import manage from '../../locales/en/manage.json' with { type: 'json' };
import pages from '../../locales/en/pages.json' with { type: 'json' };

/** The words of the public pages. */
export const publicResources = { account, booker, manage, pages };
