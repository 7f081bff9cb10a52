import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { listGivers } from '../../contributions/index.ts';
import type { Sayable } from '../../contributions/index.ts';
import { GiftSentence } from '../../contributions/screens/parts.ts';
import { haveWords } from './haveWords.ts';
import { routerWords } from './routerWords.ts';
import styles from './Plan.module.css';

/** The sentence of a giver who has no account: the secretariat says it for them. */
export function ForGiver({ busy, onSay }: { busy: boolean; onSay: (giverId: string, said: Sayable) => void }) {
  const say = useMessages(routerWords);
  const have = useMessages(haveWords);
  const givers = (useQuery(queryOptionsFor(listGivers, {})).data?.givers ?? []).filter(({ signsIn }) => !signsIn);
  const [giverId, setGiverId] = useState<string | null>(null);
  const giver = givers.find(({ id }) => id === giverId) ?? givers[0];
  return (
    <Section title={say.giverTitle} ruled>
      <div className={styles['giver']}>
        <p className={styles['quiet']}>{say.giverHelp}</p>
        {giver === undefined ? (
          <p className={styles['quiet']}>
            {say.giverNone} <Link href="/pemberi">{say.givers}</Link>
          </p>
        ) : (
          <>
            <Select label={say.giver} options={givers.map(({ id, name }) => ({ value: id, label: name }))} value={giver.id} onChange={setGiverId} />
            <GiftSentence key={giver.id} isDepartment={giver.kind === 'department'} begins={have.theyHave} send={have.simulate} helpMoney={have.amountMoneyHelp} helpGoods={have.goodsHelp} busy={busy} onSay={(said) => onSay(giver.id, said)} />
          </>
        )}
      </div>
    </Section>
  );
}
