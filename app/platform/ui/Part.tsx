import { useId, type ReactNode } from 'react';
import styles from './Part.module.css';

export interface PartProps {
  title: string;
  /** After the title in lighter ink. */
  note?: ReactNode;
  children: ReactNode;
}

/** A part within a section, under a heading of its own; a hairline above it. */
export function Part({ title, note, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <p className={styles['head']}>
        <strong role="heading" aria-level={3} id={id}>
          {title}
        </strong>
        {note ? <span className={styles['note']}>{note}</span> : null}
      </p>
      {children}
    </section>
  );
}
