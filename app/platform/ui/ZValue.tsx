import { ZClass } from './ClassMark.tsx';
import type { ClassIndex } from './growthClass.ts';
import { formatZ } from './numbers.ts';
import styles from './ZValue.module.css';

export interface ZValueProps {
  index: ClassIndex;
  /** Null when it cannot be computed: the words say why. */
  z: number | null;
  /** Flagged, waits for a new measurement: the figure is struck through. */
  held?: boolean;
  /** Said when there is no z. */
  absent?: string;
}

/** A z-score over its class mark, as in the register: `−2,40` and under it a chevron with "Pendek". */
export function ZValue({ index, z, held = false, absent = '' }: ZValueProps) {
  if (z === null) return <span className={styles['absent']}>{absent}</span>;
  return (
    <span className={styles['z']}>
      {held ? <s>{formatZ(z)}</s> : <b>{formatZ(z)}</b>}
      <ZClass index={index} z={z} held={held} />
    </span>
  );
}
