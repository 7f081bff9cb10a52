import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useWidth } from '../../../platform/ui/useWidth.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { DraftVillageView } from '../index.ts';
import { NeedDots } from './NeedDots.tsx';
import { allocationWords } from './allocationWords.ts';
import styles from './Villages.module.css';

/** So many that a district is seen whole; on a phone fewer. */
const SHOWN_FIRST = 24;
const SHOWN_ON_PHONE = 6;
const PHONE_PX = 600;

interface VillageListProps {
  villages: readonly DraftVillageView[];
  selected: string | null;
  onSelect: (village: string | null) => void;
}

/** Small multiples: each kelurahan with its open needs as beads, those that are helped first. A press shows its lines. */
export function VillageList({ villages, selected, onSelect }: VillageListProps) {
  const say = useMessages(allocationWords);
  const [all, setAll] = useState(false);
  const [ref, width] = useWidth<HTMLUListElement>(PHONE_PX);
  const shown = all ? villages : villages.slice(0, width < PHONE_PX ? SHOWN_ON_PHONE : SHOWN_FIRST);
  return (
    <>
      <ul ref={ref} className={styles['villages']}>
        {shown.map((one) => (
          <li key={one.village}>
            <button type="button" aria-pressed={selected === one.village} disabled={one.helped === 0} onClick={() => onSelect(selected === one.village ? null : one.village)}>
              <b>{one.villageName}</b>
              <NeedDots open={one.open} helped={one.helped} completed={one.completed} />
              <small>{one.helped === 0 ? say.villageNone(formatNumber(one.open)) : say.village(formatNumber(one.helped), formatNumber(one.open), formatNumber(one.children))}</small>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['key']}>
        <span data-bead="completed" /> {say.dotCompleted}
        <span data-bead="helped" /> {say.dotHelped}
        <span data-bead="open" /> {say.dotOpen}
      </p>
      {shown.length < villages.length ? (
        <Button variant="text" onPress={() => setAll(true)}>
          {say.allVillages(formatNumber(villages.length - shown.length))}
        </Button>
      ) : null}
    </>
  );
}
