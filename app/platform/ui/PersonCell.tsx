import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import styles from './PersonCell.module.css';

export interface PersonCellProps {
  seed: number;
  name: ReactNode;
  /** Sex and age: "Perempuan, 19 bulan". */
  detail?: ReactNode;
}

/** A child in a row: symbol, name, sex and age. */
export function PersonCell({ seed, name, detail }: PersonCellProps) {
  return (
    <span className={styles['person']}>
      <Avatar seed={seed} />
      <span>
        <b>{name}</b>
        {detail ? <small>{detail}</small> : null}
      </span>
    </span>
  );
}
