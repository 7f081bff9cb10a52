import type { ReactNode } from 'react';
import { IconMapPin } from '@tabler/icons-react';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { HelpView } from '../index.ts';
import { FlowBar } from './FlowBar.tsx';
import { detailWords } from './detailWords.ts';
import { honestPercent } from '../honest-percent.ts';
import { flowOf } from './flow.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeDetail.module.css';

const bandEnds: Readonly<Record<number, number>> = { 0: 5, 6: 11, 12: 23, 24: 35, 36: 47 };

/** Needs that a promise helps: of the child the alias where its guardian allows stories, else village and age group. */
export function HelpList({ help, actionsOf }: { help: readonly HelpView[]; actionsOf?: (help: HelpView) => ReactNode }) {
  const say = useMessages(detailWords);
  const { label, amount } = useGiftItems();
  return (
    <ul className={styles['help']}>
      {help.map((one) => {
        const { directed } = flowOf(one);
        const end = one.ageBand === null ? undefined : bandEnds[one.ageBand];
        const age = one.ageBand === null ? null : end === undefined ? say.ageLast : say.age(one.ageBand, end);
        const who = one.aliasSeed !== null ? aliasOf(one.aliasSeed).name : one.villageName === null ? say.childHidden : say.child(one.villageName);
        const place = one.aliasSeed === null ? null : one.villageName;
        return (
          <li key={one.allocationId}>
            <div className={styles['who']}>
              {one.aliasSeed === null ? <span className={styles['place']}><IconMapPin size={18} aria-hidden="true" /></span> : <Avatar seed={one.aliasSeed} />}
              <div>
                <b>{who}</b>
                <small>{[place, age].filter((part) => part !== null).join(', ')}</small>
                <small>{label(one.item)}</small>
              </div>
            </div>
            <div className={styles['far']}>
              {one.asked === null || directed === 0 ? null : <p>{say.share(amount(directed, one.unit), amount(one.asked, one.unit), formatNumber(honestPercent(directed, one.asked)))}</p>}
              <FlowBar {...one} />
              <p>
                {[
                  one.committed > 0 ? say.cost(amount(one.committed, 'rupiah')) : null,
                  one.givenBack + one.spoiled > 0 ? say.lost(amount(one.givenBack + one.spoiled, one.unit)) : null,
                  one.reason === null ? null : say.because(one.reason),
                ]
                  .filter((part) => part !== null)
                  .join('. ')}
              </p>
              {actionsOf === undefined ? null : <div className={styles['actions']}>{actionsOf(one)}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
