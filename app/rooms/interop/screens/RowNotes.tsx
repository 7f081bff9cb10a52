import { useMessages } from '../../../platform/ui/messages.ts';
import type { ImportRowView } from '../contract.ts';
import { rowProblemWords, sayRowProblems } from './rowProblemWords.ts';
import styles from './Rows.module.css';

/** Everything that was odd in a row, each with what it means. */
export function RowNotes({ row }: { row: ImportRowView }) {
  const notes = sayRowProblems(row.details, useMessages(rowProblemWords));
  if (notes.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
