import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { ClassMark } from '../../../platform/ui/ClassMark.tsx';
import { ZValue } from '../../../platform/ui/ZValue.tsx';
import { Sparkline } from '../../../platform/ui/charts/Sparkline.tsx';
import { formatAge } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { RegisterRow } from '../index.ts';
import { homeAddress } from './homeAddress.ts';
import { registerWords } from './registerWords.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { attentionTone, classView, reasonsPhrase, standingWords, toldReasons } from './standingWords.ts';
import styles from './childRow.module.css';

/** Symbol, name, sex and age. */
export function WhoCell({ row }: { row: RegisterRow }) {
  const say = useMessages(registerWords);
  return (
    <PersonCell
      seed={row.aliasSeed}
      name={shownName(row.name)}
      detail={`${row.sex === 'M' ? say.boy : say.girl}, ${formatAge(row.ageMonths)}`}
    />
  );
}

/** The same in a short list: with place and the first reason, because there are no columns for them. */
export function WhoAndWhyCell({ row }: { row: RegisterRow }) {
  const words = useMessages(standingWords);
  const why = reasonsPhrase(toldReasons(row).slice(0, 1), words);
  return (
    <PersonCell
      seed={row.aliasSeed}
      name={shownName(row.name)}
      detail={
        <>
          {formatAge(row.ageMonths)}, {row.villageName}
          {why === '' ? null : (
            <span className={styles['why']} data-tone={attentionTone(row.attention)}>
              {why}
            </span>
          )}
        </>
      }
    />
  );
}

/** Kelurahan, then RW, RT and posyandu. */
export function WhereCell({ row }: { row: RegisterRow }) {
  return (
    <span>
      {row.villageName}
      <small>{[homeAddress(row), row.posyanduName].filter(Boolean).join(' \u00B7 ')}</small>
    </span>
  );
}

/** The last six lengths for age. */
export function LineCell({ row }: { row: RegisterRow }) {
  return <Sparkline z={row.recent.map(({ z }) => (z === null ? null : z / 100))} held={row.recent.map(({ held }) => held)} />;
}

/** The z that gives the class; a held newest one is struck through. */
export function ClassCell({ row }: { row: RegisterRow }) {
  const say = useMessages(registerWords);
  const words = useMessages(standingWords);
  const newest = row.recent.at(-1);
  if (row.class === 'held' && newest?.held && newest.z !== null) return <ZValue index="lengthForAge" z={newest.z / 100} held />;
  if (row.lenZ !== null && row.class !== 'unseen') return <ZValue index="lengthForAge" z={row.lenZ / 100} />;
  const { level, word } = classView(row.class, words);
  return (
    <span className={styles['noZ']}>
      {row.class === 'unseen' ? <span>{word}</span> : <ClassMark level={level} word={word} />}
      {row.class === 'unseen' ? null : <small>{say.noZ}</small>}
    </span>
  );
}

/** What the child asks for first, and why. */
export function NeedCell({ row }: { row: RegisterRow }) {
  const words = useMessages(standingWords);
  const reasons = reasonsPhrase(toldReasons(row), words, 2);
  return (
    <span className={styles['need']} data-tone={attentionTone(row.attention)}>
      <b>{words[row.attention]}</b>
      {reasons === '' ? null : <small>{reasons}</small>}
    </span>
  );
}
