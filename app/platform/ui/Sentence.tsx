import type { ReactNode } from 'react';
import { IconChevronDown } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect } from 'react-aria-components/Select';
import { Options, type Option } from './Options.tsx';
import { classes } from './classes.ts';
import { formatNumber } from './numbers.ts';
import options from './Options.module.css';
import styles from './Sentence.module.css';

export interface SentenceProps {
  /** Words and SentenceChoice in the order they are read. */
  children: ReactNode;
  /** How many the sentence finds. */
  count?: number;
  /** Under the count: denominator, source, date. */
  source?: ReactNode;
}

/** Kalimat saring: the filter is a sentence whose bold words are menus, the number it finds stands at its right. */
export function Sentence({ children, count, source }: SentenceProps) {
  return (
    <section className={styles['sentence']}>
      <div className={styles['words']}>{children}</div>
      {count === undefined ? null : (
        <p className={styles['found']} role="status">
          <b>{formatNumber(count)}</b>
          <span>{source}</span>
        </p>
      )}
    </section>
  );
}

export interface SentenceChoiceProps<V extends string> {
  /** What this word decides, for readers: "Kelurahan". */
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One word of the sentence that opens a menu. The option's label is what the sentence then says. */
export function SentenceChoice<V extends string>({ label, options: choices, value, onChange }: SentenceChoiceProps<V>) {
  const chosen = choices.find((option) => option.value === value);
  return (
    <AriaSelect className={classes(styles['choice'])} aria-label={label} value={value} onChange={(next) => onChange(next as V)}>
      <Button className={classes(styles['word'])} aria-label={`${label}: ${chosen?.label ?? value}`}>
        {chosen?.label ?? value}
        <IconChevronDown aria-hidden="true" />
      </Button>
      <Popover className={classes(options['popover'])} offset={8} placement="bottom start">
        <Options label={label} options={choices} />
      </Popover>
    </AriaSelect>
  );
}
