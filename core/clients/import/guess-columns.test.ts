import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns.ts';

describe('columns are known by their headings', () => {
  it.each([
    ['plain', 'Name,Email,Phone', { name: 0, email: 1, phone: 2 }],
    ['in other letters', 'FULL NAME,E-mail address,TELEPHONE number', { name: 0, email: 1, phone: 2 }],
    ['in two', 'First Name,Last Name,Email', { firstName: 0, lastName: 1, email: 2 }],
    ['in two and one', 'First name,Last name,Name,Mail', { firstName: 0, lastName: 1, name: 2, email: 3 }],
    [
      'German',
      'Vorname;Name;E-Mail-Adresse;Handynummer;Kunde seit;Bemerkungen',
      { firstName: 0, lastName: 1, email: 2, phone: 3, startedOn: 4, notes: 5 },
    ],
    [
      'French',
      'Prénom;Nom;Courriel;Téléphone;Fuseau horaire;Étiquettes',
      { firstName: 0, lastName: 1, email: 2, phone: 3, timeZone: 4, tags: 5 },
    ],
    ['Spanish', 'Nombre;Apellidos;Correo electrónico;Teléfono;Notas', { firstName: 0, lastName: 1, email: 2, phone: 3, notes: 4 }],
    ['Italian', 'Nome;Cognome;Indirizzo email;Cellulare', { firstName: 0, lastName: 1, email: 2, phone: 3 }],
    ['Dutch', 'Naam;E-mailadres;Telefoonnummer;Opmerkingen', { name: 0, email: 1, phone: 2, notes: 3 }],
    ['of a booking program', 'First Name,Last Name,Phone,Email,Notes', { firstName: 0, lastName: 1, phone: 2, email: 3, notes: 4 }],
    [
      'of an address book',
      'First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value',
      { firstName: 0, lastName: 2, email: 4, phone: 5 },
    ],
    ['about mails, but no mails', 'Name,Email opt-in,Email confirmed,Contact email', { name: 0, email: 3 }],
    ['twice', 'Name,Email,Email,Mobile,Phone', { name: 0, email: 1, phone: 3 }],
    ['of nothing known', 'Wer,Wo,State,Status', {}],
    ['empty', ',,', {}],
  ])('%s', (_, headings, expected) => {
    const cells = headings.split(headings.includes(';') ? ';' : ',');
    expect(guessColumns(cells)).toEqual(expected);
  });
});
