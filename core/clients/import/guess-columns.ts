import { claimColumns } from '../../import/claim-columns.ts';
import { contactField } from '../../import/contact-field.ts';
import { headingWords } from '../../import/heading-words.ts';
import { PERSON_HEADINGS } from '../../import/person-headings.ts';
import { plainWord } from '../../import/plain-word.ts';
import type { ImportColumns, ImportField } from './import-field.ts';

const HEADINGS: Readonly<Record<ImportField, string>> = {
  ...PERSON_HEADINGS,
  firstName: 'firstname givenname forename first vorname rufname prenom primernombre nombredepila nomeproprio voornaam primeironome',
  lastName:
    'lastname familyname surname last nachname familienname zuname nomdefamille apellido apellidos cognome achternaam sobrenome apelido',
  timeZone: 'timezone tz zone zeitzone fuseauhoraire zonahoraria fusoorario tijdzone fusohorario',
  tags: 'tags tag labels label groups group groupmembership categories category stichworte schlagworte gruppe gruppen kategorie kategorien etiquettes groupe groupes etiquetas grupo grupos etichette gruppo gruppi groepen groep',
  connected: 'connected verbunden connecte conectado collegato connesso verbonden ligado',
  vip: 'vip favourite favorite',
  // Not simply "state" or "status": address books mean a province, and other programs have words of their own.
  state: 'clientstate clientstatus kundenstatus statutclient estadocliente statocliente',
};

const FIELD_OF = headingWords(HEADINGS);

/** Which column holds what, as its heading says. */
export function guessColumns(headings: readonly string[]): ImportColumns {
  const words = headings.map(plainWord);
  return withNames(claimColumns<ImportField>(words, [(word) => FIELD_OF.get(word), contactField]), words);
}

/** Beside a column of first names, one that is called only "name" holds the last ones; French and Spanish say so as a rule. */
const REST_OF_NAME = new Set(['name', 'nom', 'nome', 'naam']);
const FIRST_OF_NAME = new Set(['nombre', 'nome']);

function withNames(columns: Partial<Record<ImportField, number>>, words: readonly string[]): ImportColumns {
  const { name, firstName, lastName, ...rest } = columns;
  if (name === undefined) return columns;
  const word = words[name] ?? '';
  if (firstName !== undefined && lastName === undefined && REST_OF_NAME.has(word)) return { ...rest, firstName, lastName: name };
  if (lastName !== undefined && firstName === undefined && FIRST_OF_NAME.has(word)) return { ...rest, firstName: name, lastName };
  return columns;
}
