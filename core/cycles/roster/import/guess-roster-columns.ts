import { claimColumns } from '../../../import/claim-columns.ts';
import type { Columns } from '../../../import/columns.ts';
import { contactField } from '../../../import/contact-field.ts';
import { headingWords } from '../../../import/heading-words.ts';
import { PERSON_HEADINGS } from '../../../import/person-headings.ts';
import { plainWord } from '../../../import/plain-word.ts';
import type { RosterField } from '../roster-field.ts';

const { startedOn, ...person } = PERSON_HEADINGS;
const FIELD_OF = headingWords<RosterField>({
  ...person,
  started_on: startedOn,
  frequency:
    'frequency howoften rhythm cadence interval every recurrence turnus rhythmus haufigkeit frequence frecuencia frequenza frequentie',
  weekday: 'weekday preferredday preferredweekday day dayofweek favouriteday favoriteday tag wochentag wunschtag jour dia giorno dag',
  time: 'time preferredtime starttime hour uhrzeit zeit wunschzeit heure hora ora tijd',
  weekdays:
    'weekdays days acceptabledays acceptableweekdays possibledays daysthatsuit otherdays tage wochentage moglichetage jours dias giorni dagen',
  hours:
    'hours times acceptablehours acceptabletimes possiblehours possibletimes hoursthatsuit timesthatsuit availability zeiten uhrzeiten ' +
    'moglichezeiten heures horas orari uren',
  service: 'service session sessiontype servicename appointmenttype offer angebot leistung servicio prestation servizio dienst',
  duration: 'duration length minutes sessionlength dauer lange minuten duree duracion durata duur',
  status: 'status state rosterstatus regularstatus statut estado stato',
});

/** Which column of a roster holds what, as its heading says. */
export const guessRosterColumns = (headings: readonly string[]): Columns<RosterField> =>
  claimColumns<RosterField>(headings.map(plainWord), [(word) => FIELD_OF.get(word), contactField]);
