import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import { Facts } from './Facts.tsx';
import styles from './PersonHead.module.css';

export interface PersonHeadProps {
  seed: number;
  name: string;
  /** Sex, age, born on, alias. */
  detail: ReactNode;
  facts: readonly { label: string; value: ReactNode }[];
}

/** The head of a child's page: symbol, name, who and where. The page's own title already is the heading. */
export function PersonHead({ seed, name, detail, facts }: PersonHeadProps) {
  return (
    <div className={styles['head']}>
      <Avatar seed={seed} size={62} named />
      <div className={styles['words']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['detail']}>{detail}</p>
      </div>
      <Facts facts={facts} />
    </div>
  );
}
