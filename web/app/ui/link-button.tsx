import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that goes somewhere, by a typed address. */
export const LinkButton = createLink(Button<'a'>);
