import { describe, expect, it } from 'vitest';
import { cycleFacts } from '../../../test/facts/cycle-facts.ts';
import { DAY } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { bannerSeason } from './banner-season.ts';

const NOW = Date.parse('2027-01-20T14:00:00Z');
const spring = (more: Partial<Cycle> = {}) => cycleFacts({ id: 'spring', ...more });
const summer = (more: Partial<Cycle> = {}) =>
  cycleFacts({ id: 'summer', firstDate: '2027-07-01', lastDate: '2027-10-31', confirmBy: null, opensAt: NOW + 40 * DAY, ...more });

describe('what the public is told', () => {
  it.each<[string, readonly Cycle[], object]>([
    ['of nothing', [], { state: 'closed' }],
    ['of what is over', [spring({ phase: 'completed' })], { state: 'closed' }],
    ['of a plan', [spring()], { state: 'coming_soon', cycle: { id: 'spring' } }],
    ['of an opening that is set', [spring({ phase: 'confirming' })], { state: 'opens_at', cycle: { id: 'spring' }, at: spring().opensAt }],
    ['of one that is opened by hand', [spring({ phase: 'confirming', automatic: false })], { state: 'coming_soon' }],
    ['of one that nobody has set', [spring({ phase: 'confirming', opensAt: null })], { state: 'coming_soon' }],
    ['of the first that opens', [summer({ phase: 'confirming' }), spring({ phase: 'confirming' })], { cycle: { id: 'spring' } }],
    ['of one that is set before a plan', [spring(), summer({ phase: 'confirming' })], { state: 'opens_at', cycle: { id: 'summer' } }],
    ['of one that is open', [spring({ phase: 'open' })], { state: 'open', cycles: [{ id: 'spring' }], next: null }],
    ['of what opens next', [spring({ phase: 'open' }), summer({ phase: 'confirming' })], { state: 'open', next: summer().opensAt }],
    ['of no next one that is only planned', [spring({ phase: 'open' }), summer()], { state: 'open', next: null }],
    ['of two that are open', [summer({ phase: 'open' }), spring({ phase: 'open' })], { cycles: [{ id: 'spring' }, { id: 'summer' }] }],
  ])('%s', (_, cycles, said) => {
    expect(bannerSeason(cycles, NOW, 'America/Toronto')).toMatchObject(said);
  });

  it('is exact to the moment', () => {
    const opensAt = spring().opensAt ?? 0;
    const at = (now: number) => bannerSeason([spring({ phase: 'confirming' })], now, 'America/Toronto').state;
    expect([opensAt - 1, opensAt].map(at)).toEqual(['opens_at', 'open']);
  });
});
