import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['←', '→', 'pages'],
  ['Tab', undefined, 'tab'],
  ['↑', '↓', 'within'],
  ['←', '→', 'days'],
  ['Enter', undefined, 'open'],
  ['T', undefined, 'today'],
  ['D', undefined, 'day'],
  ['W', undefined, 'week'],
  ['M', undefined, 'month'],
  ['N', undefined, 'new'],
  ['Esc', undefined, 'close'],
  ['?', undefined, 'help'],
] as const;

/** The keys of the calendar. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['calendar', 'app']);
  return (
    <Modal opened onClose={onClose} centered title={t('calendar:keys.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Table withRowBorders={false} verticalSpacing={6}>
        <Table.Tbody>
          {KEYS.map(([key, other, what]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" w="7rem">
                <Kbd>{key}</Kbd> {other && <Kbd>{other}</Kbd>}
              </Table.Th>
              <Table.Td>{t(`calendar:keys.${what}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
