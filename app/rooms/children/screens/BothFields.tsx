import { Button } from '../../../platform/ui/Button.tsx';
import { classes } from '../../../platform/ui/classes.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { mergeFields, type DuplicateSide, type DuplicateView, type MergeField } from '../index.ts';
import { fieldText } from './duplicateFields.ts';
import { duplicateWords, fieldWord } from './duplicateWords.ts';
import styles from './duplicates.module.css';

interface Props {
  pair: DuplicateView;
  keep: 'one' | 'other';
  take: ReadonlySet<MergeField>;
  onKeep: (keep: 'one' | 'other') => void;
  onTake: (take: ReadonlySet<MergeField>) => void;
}

/** Both records field by field; where they differ, a press says which stands. */
export function BothFields({ pair, keep, take, onKeep, onTake }: Props) {
  const say = useMessages(duplicateWords);
  const open = pair.decision === null;
  const sides = [
    ['one', pair.one],
    ['other', pair.other],
  ] as const;
  function choose(field: MergeField, side: 'one' | 'other') {
    const next = new Set(take);
    if (side === keep) next.delete(field);
    else next.add(field);
    onTake(next);
  }
  return (
    <table className={styles['sides']}>
      <thead>
        <tr>
          <th scope="col">{say.field}</th>
          {sides.map(([key, side], at) => (
            <th key={key} scope="col">
              {say.record(at + 1)}
              <small>{sourceOf(side, say)}</small>
              {!open ? null : key === keep ? <em>{say.goesOn}</em> : <Button onPress={() => onKeep(key)}>{say.keep}</Button>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mergeFields.map((field) => {
          const texts = sides.map(([, side]) => fieldText(side, field, say));
          const differs = texts[0] !== texts[1] || (field === 'nik' && pair.nik === 'other');
          return (
            <tr key={field}>
              <th scope="row">{fieldWord(field, say)}</th>
              {sides.map(([key], at) => {
                const stands = (key === keep) !== take.has(field);
                const text = texts[at] === '' ? <i>{say.empty}</i> : texts[at];
                return (
                  <td key={key} className={classes(differs && styles['differs'])}>
                    {differs && open ? (
                      <button
                        type="button"
                        aria-pressed={stands}
                        aria-label={`${say.choose(fieldWord(field, say), say.record(at + 1))}: ${texts[at] === '' ? say.empty : texts[at]}`}
                        onClick={() => choose(field, key)}
                      >
                        <span>{text}</span>
                        <small>{stands ? say.chosen : say.differs}</small>
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function sourceOf(side: DuplicateSide, say: (typeof duplicateWords)['id']): string {
  const from = (side.fromImport ? say.fromImport : say.fromDesk)(formatDate(side.recordedAt));
  return side.lastSeenOn === null ? from : `${from}; ${say.seen(formatDate(side.lastSeenOn))}`;
}
