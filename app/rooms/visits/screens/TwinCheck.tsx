import { IconUsers } from '@tabler/icons-react';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { CardFacts, OwnCardFacts } from '../index.ts';
import { visitWords } from './visitWords.ts';
import styles from './CardScreen.module.css';

/** What a child with a twin is called; null without one. */
export function twinNameOf(facts: CardFacts | OwnCardFacts | undefined): string | null {
  if (facts === undefined) return null;
  if ('twin' in facts) return facts.twin === null ? null : shownName(facts.twin.callName);
  return facts.twins[0] === undefined ? null : shownName(facts.twins[0].name);
}

/** Twins side by side, by what a visitor sees, and the word that this is the right one. A foster parent is told nothing of the other. */
export function TwinCheck({ facts, name, sure, onSure }: { facts: CardFacts | OwnCardFacts; name: string; sure: boolean; onSure: (sure: boolean) => void }) {
  const say = useMessages(visitWords);
  const [self, ...others] = 'twins' in facts ? facts.twins : [];
  const looks = (one: CardFacts['twins'][number]): string =>
    [one.sex === 'M' ? say.boy : say.girl, one.lastWeightG === null || one.lastOn === null ? say.notWeighed : say.lastWeight(formatNumber(one.lastWeightG / 1000, 1), formatDate(one.lastOn))].join(', ');
  return (
    <Callout tone="warm" icon={<IconUsers aria-hidden="true" />} title={say.twinTitle(name)}>
      <div className={styles['twins']}>
        {self === undefined ? <p>{say.twinOwn}</p> : <p>{looks(self)}</p>}
        {others.map((one) => (
          <p key={one.childId}>
            {say.twinOther} <a href={`/anak/${one.childId}/kunjungan`}>{say.twinCard(shownName(one.name))}</a> ({looks(one)})
          </p>
        ))}
        <Checkbox checked={sure} onChange={onSure}>
          {say.twinSure(name)}
        </Checkbox>
      </div>
    </Callout>
  );
}
