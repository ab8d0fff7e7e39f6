import { IMPORT_FIELDS, type ImportColumns, type ImportField } from './import-field.ts';
import { plainWord } from './plain-word.ts';

/** What spreadsheets, address books and other booking programs write over their columns, in English, German, French, Spanish, Italian, Dutch, Portuguese. */
const HEADINGS: Readonly<Record<ImportField, string>> = {
  name:
    'name fullname clientname client customer customername displayname contact contactname kunde klient kundenname vollername namen ' +
    'nom nomcomplet nomduclient nombrecompleto nombreyapellidos cliente nomecompleto nominativo naam volledigenaam klant klantnaam nome nombre',
  firstName: 'firstname givenname forename first vorname rufname prenom primernombre nombredepila nomeproprio voornaam primeironome',
  lastName:
    'lastname familyname surname last nachname familienname zuname nomdefamille apellido apellidos cognome achternaam sobrenome apelido',
  email:
    'email mail emailaddress mailaddress emailadresse mailadresse adressemail adresseemail adresseelectronique courriel correo correoelectronico ' +
    'direccionemail indirizzoemail postaelettronica emailadres mailadres correioeletronico enderecodeemail email1 email1value email1address primaryemail clientemail',
  phone:
    'phone phonenumber telephone telephonenumber tel mobile mobilephone cell cellphone cellnumber primaryphone clientphone phone1 phone1value ' +
    'telefon telefonnummer handy handynummer mobil mobilnummer mobiltelefon rufnummer portable numerodetelephone mobilephonenumber ' +
    'telefono movil numerodetelefono cellulare telefoonnummer telefoon mobiel telefone telemovel celular',
  timeZone: 'timezone tz zone zeitzone fuseauhoraire zonahoraria fusoorario tijdzone fusohorario',
  startedOn:
    'startedon started start startdate since clientsince customersince joined joinedon beginn begonnen startdatum kundeseit klientseit seit ' +
    'debut datededebut clientdepuis depuis fechadeinicio inicio clientedesde desde datadiinizio inizio clientedal begindatum klantsinds sinds datadeinicio',
  tags: 'tags tag labels label groups group groupmembership categories category stichworte schlagworte gruppe gruppen kategorie kategorien etiquettes groupe groupes etiquetas grupo grupos etichette gruppo gruppi groepen groep',
  notes:
    'notes note comments comment remarks remark notizen notiz bemerkung bemerkungen kommentar kommentare anmerkung anmerkungen remarques remarque commentaires commentaire notas observaciones comentarios osservazioni commenti opmerkingen opmerking notities observacoes',
  connected: 'connected verbunden connecte conectado collegato connesso verbonden ligado',
  vip: 'vip favourite favorite',
  priority: 'priority prio prioritat priorite prioridad priorita prioriteit prioridade',
  // Not simply "state" or "status": address books mean a province, and other programs have words of their own.
  state: 'clientstate clientstatus kundenstatus statutclient estadocliente statocliente',
};

const FIELD_OF = new Map(IMPORT_FIELDS.flatMap((field) => HEADINGS[field].split(' ').map((heading) => [heading, field] as const)));

/** Headings that only hold such a word; what is about mails and calls is not where they go. */
const PARTS: readonly (readonly [RegExp, ImportField])[] = [
  [/mail(?!ing)/, 'email'],
  [/phone|telefon|mobil/, 'phone'],
];
const NOT_THE_THING = /opt|consent|newsletter|label|type|typ$|confirmed|verified|2|3|count/;

const byPart = (heading: string): ImportField | undefined =>
  NOT_THE_THING.test(heading) ? undefined : PARTS.find(([part]) => part.test(heading))?.[1];

/** Which column holds what, as its heading says; the first one where several say the same. */
export function guessColumns(headings: readonly string[]): ImportColumns {
  const columns: Partial<Record<ImportField, number>> = {};
  const words = headings.map(plainWord);
  const claim = (fieldOf: (word: string) => ImportField | undefined) => {
    for (const [column, word] of words.entries()) {
      const field = fieldOf(word);
      if (field !== undefined && columns[field] === undefined && !Object.values(columns).includes(column)) columns[field] = column;
    }
  };
  claim((word) => FIELD_OF.get(word));
  claim(byPart);
  return withNames(columns, words);
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
