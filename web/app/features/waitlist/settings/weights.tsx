import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SCORE_FACTORS, SCORE_START, SCORE_WEIGHTS } from '../../../../../core/waitlist/matching/score-of.ts';

const points = (share: number) => `${share < 0 ? '−' : ''}${Math.round(Math.abs(share) * 100)}`;

/** What the score is made of: each factor with the most it brings, or takes away, and what counts for it. */
export function Weights() {
  const { t } = useTranslation('waitlist');
  return (
    <>
      <Text fz="sm" c="dimmed" mb={6} maw="60ch">
        {t('settings.weightsHint')}
      </Text>
      <Table verticalSpacing={6} fz="sm" maw="44rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.factor')}</Table.Th>
            <Table.Th ta="end">{t('settings.most')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('settings.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{t('score.start')}</Table.Td>
            <Table.Td ta="end">{points(SCORE_START)}</Table.Td>
            <Table.Td visibleFrom="xs" />
          </Table.Tr>
          {SCORE_FACTORS.map((factor) => (
            <Table.Tr key={factor}>
              <Table.Td>
                {t(`score.parts.${factor}`)}
                <Text fz="sm" c="dimmed" hiddenFrom="xs">
                  {t(`score.hint.${factor}`)}
                </Text>
              </Table.Td>
              <Table.Td ta="end">{points(SCORE_WEIGHTS[factor])}</Table.Td>
              <Table.Td c="dimmed" visibleFrom="xs">
                {t(`score.hint.${factor}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
