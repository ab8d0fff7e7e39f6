import { Container } from '@mantine/core';
import { WaitingRows } from './waiting-rows.tsx';

/** While a page is on its way. */
export function PageWaiting() {
  return (
    <Container size="md" py="xl">
      <WaitingRows count={5} />
    </Container>
  );
}
