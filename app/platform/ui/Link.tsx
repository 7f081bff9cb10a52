import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import styles from './Link.module.css';

export interface LinkProps {
  href: string;
  children: ReactNode;
  /** Bare: takes the look of the text around it (table rows, names). */
  bare?: boolean;
}

/** A link inside text. Own addresses are followed without loading the page again. */
export function Link({ href, children, bare = false }: LinkProps) {
  return (
    <AriaLink className={classes(bare ? styles['bare'] : styles['link'])} href={href}>
      {children}
    </AriaLink>
  );
}
