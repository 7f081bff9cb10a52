import { useMessages } from '../../../platform/ui/messages.ts';
import { diffWords } from '../index.ts';
import { textWords } from './textWords.ts';
import styles from './text.module.css';

/** Two wordings in one: what was taken out struck through, what was put in underlined; readers hear it in words. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const say = useMessages(textWords);
  return (
    <p className={styles['diff']}>
      {diffWords(before, after).map((piece, at) => {
        const key = `${at}${piece.kind}`;
        if (piece.kind === 'out')
          return (
            <del key={key}>
              <span className={styles['hidden']}>{say.taken}: </span>
              {piece.text}
            </del>
          );
        if (piece.kind === 'in')
          return (
            <ins key={key}>
              <span className={styles['hidden']}>{say.put}: </span>
              {piece.text}
            </ins>
          );
        return <span key={key}>{piece.text}</span>;
      })}
    </p>
  );
}
