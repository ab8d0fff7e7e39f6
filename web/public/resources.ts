import account from '../../locales/en/account.json' with { type: 'json' };
import booker from '../../locales/en/booker.json' with { type: 'json' };
import manage from '../../locales/en/manage.json' with { type: 'json' };
import pages from '../../locales/en/pages.json' with { type: 'json' };
import type { optionWords } from './booking/options/option-words.ts';
import type { repeatWords } from './booking/repeat/repeat-words.ts';
import type { askedWords } from './request/asked-words.ts';
import type { portalWords } from './portal/portal-words.ts';
import type { seasonWords } from './season/season-words.ts';
import type { ownSeriesWords } from './series/own-words.ts';
import type { creditWords } from './credits/credit-words.ts';
import type { ownWaitlistWords } from './waitlist/own-waitlist-words.ts';
import type { questionWords } from './form/question-words.ts';

/** The words of the public pages. */
export const publicResources = { account, booker, manage, pages };

/** What single pages bring along when they are loaded. */
export type LaterResources = typeof askedWords &
  typeof portalWords &
  typeof seasonWords &
  typeof optionWords &
  typeof ownSeriesWords &
  typeof repeatWords &
  typeof creditWords &
  typeof questionWords &
  typeof ownWaitlistWords;
