import type { ReactNode } from 'react';
import { formatNumber } from './numbers.ts';
import styles from './ChoiceList.module.css';

export interface ChoiceListProps<K extends string> {
  /** "131 perlu keputusan Anda". */
  title: string;
  choices: readonly { key: K; label: string; detail?: string; count: number; icon?: ReactNode }[];
  selected: K | null;
  onSelect: (key: K) => void;
  /** Under the list: how much is decided. */
  children?: ReactNode;
}

/** Kinds of work at the side, one chosen: icon, words, count at the right. */
export function ChoiceList<K extends string>({ title, choices, selected, onSelect, children }: ChoiceListProps<K>) {
  return (
    <section className={styles['choices']} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button type="button" aria-pressed={choice.key === selected} onClick={() => onSelect(choice.key)}>
              {choice.icon ?? <span />}
              <span>
                <b>{choice.label}</b>
                {choice.detail ? <small>{choice.detail}</small> : null}
              </span>
              <em>{formatNumber(choice.count)}</em>
            </button>
          </li>
        ))}
      </ul>
      {children ? <div className={styles['after']}>{children}</div> : null}
    </section>
  );
}
