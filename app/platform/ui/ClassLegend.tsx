import { ClassMark } from './ClassMark.tsx';
import { classOfZ, type ClassIndex } from './growthClass.ts';
import { useLanguage } from './language.ts';
import styles from './ClassLegend.module.css';

/** The marks of an index with their words, for the foot of a list. */
export function ClassLegend({ index }: { index: ClassIndex }) {
  const language = useLanguage();
  const shown = [classOfZ(index, -4), classOfZ(index, -2.5), classOfZ(index, 0), classOfZ(index, 0, true)];
  return (
    <ul className={styles['legend']}>
      {shown.map(({ level, words }) => (
        <li key={level}>
          <ClassMark level={level} word={words[language]} />
        </li>
      ))}
    </ul>
  );
}
