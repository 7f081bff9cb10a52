import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Facts.module.css';

export interface FactsProps {
  facts: readonly { label: string; value: ReactNode }[];
  /** `row` side by side with hairlines between, `list` under each other with labels at the left. */
  form?: 'row' | 'list';
}

/** Named facts: where a child lives, who cares for it, when a case was opened. */
export function Facts({ facts, form = 'row' }: FactsProps) {
  return (
    <dl className={classes(styles['facts'], styles[form])}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
