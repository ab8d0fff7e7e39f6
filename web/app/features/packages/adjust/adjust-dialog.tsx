import { ActionIcon, Button, Group, Input, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { MOST_CREDITS } from '../../../../../core/packages/most-credits.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import classes from './adjust-dialog.module.css';
import { useAdjust } from './use-adjust.ts';

interface AdjustDialogProps {
  readonly pack: PackageView;
  /** What the field starts from: one more, or one fewer. */
  readonly amount: 1 | -1;
  readonly onClose: () => void;
}

const REASONS = ['correction', 'goodwill', 'offline'] as const;
const MOST_REASON = 200;

/** More or fewer credits, and why. */
export function AdjustDialog({ pack, amount: first, onClose }: AdjustDialogProps) {
  const { t } = useTranslation('packages');
  const id = useId();
  // Also what is no number yet: the sign of one that is being written.
  const [typed, setTyped] = useState<number | string>(first);
  const [reason, setReason] = useState('');
  const { adjust, error, isPending } = useAdjust(onClose);
  const amount = Number(typed) || 0;
  const after = pack.left + amount;
  const step = (by: number) => setTyped(amount + by || by);
  return (
    <FormDialog
      title={t('adjust.title', { name: pack.name })}
      submit={t('adjust.do')}
      isPending={isPending}
      isDisabled={amount === 0 || Math.abs(amount) > MOST_CREDITS || after < 0 || reason.trim() === ''}
      onSubmit={(event) => {
        event.preventDefault();
        adjust(pack, amount, reason.trim());
      }}
      onClose={onClose}
    >
      <Input.Wrapper id={id} label={t('adjust.amount')} error={after < 0 && t('adjust.tooMany', { count: pack.left })}>
        <div className={classes.stepper}>
          <Group gap={6} wrap="nowrap">
            <ActionIcon variant="default" size={44} aria-label={t('adjust.less')} disabled={after <= 0} onClick={() => step(-1)}>
              <Icon name="minus" size={18} />
            </ActionIcon>
            <NumberInput
              id={id}
              w="5.5rem"
              size="md"
              hideControls
              allowDecimal={false}
              min={-MOST_CREDITS}
              max={MOST_CREDITS}
              {...(amount > 0 && { prefix: '+' })}
              value={typed}
              onChange={setTyped}
            />
            <ActionIcon variant="default" size={44} aria-label={t('adjust.more')} onClick={() => step(1)}>
              <Icon name="plus" size={18} />
            </ActionIcon>
          </Group>
          <Text span className={classes.becomes} aria-live="polite">
            {after >= 0 && t('adjust.becomes', { before: pack.left, after })}
          </Text>
        </div>
      </Input.Wrapper>
      <Stack gap={8}>
        <TextInput
          label={t('adjust.reason')}
          description={t('adjust.reasonHint')}
          data-autofocus
          maxLength={MOST_REASON}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap={6}>
          {REASONS.map((one) => (
            <Button key={one} size="compact-sm" variant="default" onClick={() => setReason(t(`adjust.reasons.${one}`))}>
              {t(`adjust.reasons.${one}`)}
            </Button>
          ))}
        </Group>
      </Stack>
      <ProblemNotice error={error} />
    </FormDialog>
  );
}
