import i18next from 'i18next';
import answers from './en/answers.json' with { type: 'json' };
import closures from './en/closures.json' with { type: 'json' };
import cycleMails from './en/cycle-mails.json' with { type: 'json' };
import formMails from './en/form-mails.json' with { type: 'json' };
import imports from './en/import.json' with { type: 'json' };
import mails from './en/mails.json' with { type: 'json' };
import packageFile from './en/package-file.json' with { type: 'json' };
import packageMails from './en/package-mails.json' with { type: 'json' };
import policies from './en/policies.json' with { type: 'json' };
import privacy from './en/privacy.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import rhythm from './en/rhythm.json' with { type: 'json' };
import requestMails from './en/request-mails.json' with { type: 'json' };
import seasons from './en/seasons.json' with { type: 'json' };
import seriesMails from './en/series-mails.json' with { type: 'json' };
import waitlistMails from './en/waitlist-mails.json' with { type: 'json' };

/** Every sentence the server says to people, in problem documents and mails. One instance: languages come with `locales/`, not with state. */
const sentences = i18next.createInstance();
void sentences.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {
    en: {
      answers,
      closures,
      cycle_mails: cycleMails,
      form_mails: formMails,
      import: imports,
      mails,
      package_file: packageFile,
      package_mails: packageMails,
      policies,
      privacy,
      problems,
      reasons,
      request_mails: requestMails,
      rhythm,
      seasons,
      series_mails: seriesMails,
      waitlist_mails: waitlistMails,
    },
  },
});

/** `sentence('problems:slot_taken')`; a key that is missing is a fault and throws. */
export function sentence(key: string, values: Record<string, string | number> = {}): string {
  if (!sentences.exists(key, values)) throw new Error(`No sentence for ${key}.`);
  return sentences.t(key, values);
}
