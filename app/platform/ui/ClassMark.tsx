import { classOfZ, type ClassIndex, type ClassLevel } from './growthClass.ts';
import { classes } from './classes.ts';
import { useLanguage } from './language.ts';
import styles from './ClassMark.module.css';

/** Only the shape, 12 px: two chevrons, one chevron, circle, upward chevron, open diamond. */
export function ClassShape({ level, size = 12 }: { level: ClassLevel; size?: number }) {
  return (
    <svg className={styles[level]} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[level]} />
    </svg>
  );
}

const SHAPES: Record<ClassLevel, string> = {
  severe: 'M1 .8h10L6 6zM1 6.2h10L6 11.6z',
  moderate: 'M1 3h10L6 9.5z',
  normal: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 1 1 0-9z',
  above: 'M1 9h10L6 2.5z',
  held: 'M6 1.2 10.8 6 6 10.8 1.2 6z',
};

export interface ClassMarkProps {
  level: ClassLevel;
  /** The class in words; always visible. */
  word: string;
}

/** A growth class as colour, shape and word together. */
export function ClassMark({ level, word }: ClassMarkProps) {
  return (
    <span className={classes(styles['mark'], styles[`word-${level}`])}>
      <ClassShape level={level} />
      {word}
    </span>
  );
}

/** The mark of a z-score: `<ZClass index="lengthForAge" z={-2.4} />` is a chevron and "Pendek". */
export function ZClass({ index, z, held = false }: { index: ClassIndex; z: number; held?: boolean }) {
  const language = useLanguage();
  const { level, words } = classOfZ(index, z, held);
  return <ClassMark level={level} word={words[language]} />;
}
