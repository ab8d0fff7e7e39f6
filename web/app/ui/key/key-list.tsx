import type { ComponentProps } from 'react';
import classes from './key-list.module.css';

/** What the looks of a picture mean: one `li` each, a sign and its words. The class says how far apart they stand. */
export const KeyList = ({ className, ...rest }: ComponentProps<'ul'>) => <ul {...rest} className={`${classes.key} ${className ?? ''}`} />;
