import { useState } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { addNeed, type NeedView } from '../index.ts';
import { NeedLine } from './NeedLine.tsx';
import { needProblem, useNeedCommand, useNeeds } from './useNeeds.ts';
import { needWords } from './needWords.ts';
import styles from './needs.module.css';

/** What the child needs, on its page: proposals to decide first, then what is under way, then what is over. */
export default function NeedsPanel({ childId }: { childId: string }) {
  const say = useMessages(needWords);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useNeeds(childId);
  if (!data) return <Section title={say.title} ruled>{error ? <ErrorState problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={3} />}</Section>;
  const of = (...states: NeedView['state'][]) => data.lines.filter(({ state }) => states.includes(state));
  const [proposed, running, ended] = [of('proposed'), of('open', 'covered'), of('met', 'declined', 'expired')];
  const title = data.lines.length === 0 ? say.title : say.finding(formatNumber(running.length), formatNumber(proposed.length));
  const list = (heading: string, lines: readonly NeedView[]) =>
    lines.length === 0 ? null : (
      <Part title={heading}>
        {lines.map((line) => (
          <NeedLine key={line.id} line={line} mayDecide={data.may.decide} />
        ))}
      </Part>
    );
  return (
    <Section
      title={title}
      level="sentence"
      ruled
      {...(data.may.decide && data.caseId !== null ? { aside: <Button icon={<IconPlus />} onPress={() => setAdding(true)}>{say.add}</Button> } : {})}
    >
      {data.caseId === null ? <p className={styles['quiet']}>{say.noCase}</p> : data.lines.length === 0 ? <p className={styles['quiet']}>{say.none}</p> : null}
      {list(say.proposed, proposed)}
      {list(say.running, running)}
      {list(say.ended, ended)}
      {adding && data.caseId !== null ? <AddNeed caseId={data.caseId} items={data.items} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function AddNeed({ caseId, items, onClose }: { caseId: string; items: readonly { code: string; label: string; labelEn: string }[]; onClose: () => void }) {
  const say = useMessages(needWords);
  const language = useLanguage();
  const add = useNeedCommand(addNeed);
  const [item, setItem] = useState<string | null>(null);
  return (
    <Dialog
      title={say.addTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={add.isPending} disabled={item === null} onPress={() => add.mutate({ caseId, id: crypto.randomUUID(), item: item ?? '' }, { onSuccess: onClose })}>
            {say.save}
          </Button>
        </>
      }
    >
      <Select label={say.item} value={item} onChange={setItem} options={items.map(({ code, label, labelEn }) => ({ value: code, label: language === 'id' ? label : labelEn }))} />
      {add.error ? <ErrorState problem={needProblem(add.error)} /> : null}
    </Dialog>
  );
}
