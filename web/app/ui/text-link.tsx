import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link in a text, by a typed address. */
export const TextLink = createLink(Anchor<'a'>);
