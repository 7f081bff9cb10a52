import styles from './Villages.module.css';

/** More beads than this are drawn as a bar in true proportions. */
const MOST_BEADS = 60;

/** Open needs of a kelurahan: completed, helped in part, left. The words beside it tell the same. */
export function NeedDots({ open, helped, completed }: { open: number; helped: number; completed: number }) {
  const parts = [
    { key: 'completed', count: completed },
    { key: 'helped', count: helped - completed },
    { key: 'open', count: open - helped },
  ] as const;
  if (open > MOST_BEADS) {
    return (
      <span className={styles['bar']} aria-hidden="true">
        {parts.map(({ key, count }) => (count === 0 ? null : <span key={key} data-bead={key} style={{ flexGrow: count }} />))}
      </span>
    );
  }
  return (
    <span className={styles['beads']} aria-hidden="true">
      {parts.flatMap(({ key, count }) => Array.from({ length: count }, (_, at) => <span key={`${key}${at}`} data-bead={key} />))}
    </span>
  );
}
