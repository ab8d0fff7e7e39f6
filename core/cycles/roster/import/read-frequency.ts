import { plainWord } from '../../../import/plain-word.ts';
import { wordTable } from '../../../import/word-table.ts';
import type { Frequency } from '../../placement/placement-settings.ts';

const WORDS = wordTable<Frequency>(
  [
    'weekly week everyweek eachweek onceaweek onceperweek 1xweek every1week every7days 7days wochentlich jedewoche einmalprowoche hebdomadaire ' +
      'chaquesemaine semanal cadasemana settimanale ognisettimana wekelijks elkeweek',
    'weekly',
  ],
  [
    'biweekly fortnightly fortnight 2weeks twoweeks 2weekly every2weeks everytwoweeks everyotherweek everysecondweek every14days 14days 14tagig ' +
      '14taglich zweiwochentlich zweiwochig alle2wochen allezweiwochen toutesles2semaines touteslesdeuxsemaines quinzaine quincenal ' +
      'cada2semanas cadadossemanas ogni2settimane ogniduesettimane tweewekelijks om2weken omdeweek omdetweeweken quinzenal',
    'biweekly',
  ],
  [
    'monthly month everymonth eachmonth onceamonth oncepermonth 1xmonth every1month every4weeks everyfourweeks 4weeks fourweeks monatlich ' +
      'jedenmonat alle4wochen allevierwochen mensuel chaquemois mensual cadames mensile ognimese maandelijks elkemaand mensal',
    'monthly',
  ],
  [
    'bimonthly twomonthly 2monthly 2months twomonths every2months everytwomonths everyothermonth everysecondmonth every8weeks everyeightweeks ' +
      '8weeks zweimonatlich alle2monate allezweimonate touslesdeuxmois tousles2mois bimestriel bimestral cada2meses cadadosmeses bimestrale ' +
      'ogni2mesi ogniduemesi tweemaandelijks om2maanden omdetweemaanden',
    'two_monthly',
  ],
);

/** How often somebody comes, as people write it. */
export const readFrequency = (text: string): Frequency | undefined => WORDS.get(plainWord(text));
