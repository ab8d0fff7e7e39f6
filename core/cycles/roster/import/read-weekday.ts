import { plainWord } from '../../../import/plain-word.ts';
import { wordTable } from '../../../import/word-table.ts';
import type { Weekday } from '../../../time/instant.ts';

/** Whole and short, in English, German, French, Spanish, Italian, Dutch; none that means two days in two of them. */
const DAYS = wordTable<Weekday>(
  ['monday mondays mon mo m montag montags lundi lun lunes lunedi maandag', 1],
  ['tuesday tuesdays tues tue tu dienstag dienstags mardi mar martes martedi dinsdag', 2],
  ['wednesday wednesdays weds wed we w mittwoch mittwochs mercredi mer miercoles mie mercoledi woensdag', 3],
  ['thursday thursdays thurs thur thu th donnerstag donnerstags jeudi jeu jueves jue giovedi gio donderdag', 4],
  ['friday fridays fri fr f freitag freitags vendredi ven viernes vie venerdi vrijdag', 5],
  ['saturday saturdays sat sa samstag samstags samedi sam sabado sab sabato zaterdag', 6],
  ['sunday sundays sun su sonntag sonntags dimanche dim domingo dom domenica zondag', 7],
);

export const readWeekday = (text: string): Weekday | undefined => DAYS.get(plainWord(text));
