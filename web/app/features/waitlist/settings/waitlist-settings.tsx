import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachView } from '../../../../../contract/coaches.ts';
import { checkOfferSettings, type OfferSettings } from '../../../../../core/waitlist/offers/offer-settings.ts';
import { useProfileEdit } from '../../../session/use-profile-edit.ts';
import { useProfileWords } from '../../../session/use-profile-words.ts';
import { Card } from '../../../ui/card.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { DeadlineFields } from './deadline-fields.tsx';
import { JoinFields } from './join-fields.tsx';
import { OfferingFields } from './offering-fields.tsx';

const values = ({ waitlistRules }: CoachView) => ({ waitlistRules });

/** Who can join, to whom a free time is offered, and how long they have. One button saves it. */
export function WaitlistSettings({ coach }: { readonly coach: CoachView }) {
  const { t } = useTranslation(['waitlist', 'app']);
  const nameOf = useProfileWords();
  const { edit, save, send } = useProfileEdit({ coach, values, toSend: (typed) => typed, done: t('waitlist:settings.saved') });
  const { form } = edit;
  const { waitlistRules: rules } = form.values;
  const set = (part: Partial<typeof rules>) => form.setFieldValue('waitlistRules', { ...rules, ...part });
  const setOffers = (part: Partial<OfferSettings>) => set({ offers: { ...rules.offers, ...part } });
  const said = (field: keyof OfferSettings | 'standsDays') => {
    const error = form.errors[field === 'standsDays' ? 'waitlistRules.standsDays' : `waitlistRules.offers.${field}`];
    return typeof error === 'string' ? error : undefined;
  };
  const check = (typed: typeof form.values) => {
    const checked = checkOfferSettings(typed.waitlistRules.offers);
    if (checked.ok) return send(typed);
    const { field } = checked.refusal;
    form.setFieldError(`waitlistRules.offers.${field}`, t(`waitlist:settings.wrong.${field}`));
  };
  return (
    <form onSubmit={form.onSubmit(check)}>
      <Stack gap="md">
        <Card title={t('waitlist:settings.joining')} hint={t('waitlist:settings.joiningHint')}>
          <JoinFields value={rules} error={said('standsDays')} onChange={set} />
        </Card>
        <Card title={t('waitlist:settings.offering')} hint={t('waitlist:settings.offeringHint')}>
          <OfferingFields value={rules.offers} errorOf={said} onChange={setOffers} />
        </Card>
        <Card title={t('waitlist:settings.deadlines')} hint={t('waitlist:settings.deadlinesHint')}>
          <DeadlineFields value={rules.offers} errorOf={said} onChange={setOffers} />
        </Card>
        <SaveTrouble error={save.error} edit={edit} nameOf={nameOf} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('app:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
