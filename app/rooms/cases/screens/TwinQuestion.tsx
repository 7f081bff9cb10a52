import { IconUsers } from '@tabler/icons-react';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import type { ChildPage } from '../index.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { useChildPage } from './useChildPage.ts';
import styles from './TwinQuestion.module.css';

const twinWords = defineMessages({
  id: {
    born: (date: string) => `Lahir ${date}`,
    title: 'Anak kembar',
    ask: 'Anak mana yang ada di depan Anda?',
    this: 'Halaman ini',
    choose: 'Pilih dulu anaknya.',
    other: (name: string) => `Ini halaman anak lain. Buka halaman ${name}; yang Anda isi di sini belum tersimpan.`,
    open: (name: string) => `Buka halaman ${name}`,
  },
  en: {
    born: (date) => `Born ${date}`,
    title: 'Twins',
    ask: 'Which child is before you?',
    this: 'This page',
    choose: 'Choose the child first.',
    other: (name) => `This is another child\u2019s page. Open the page of ${name}; what you filled in here is not saved.`,
    open: (name) => `Open the page of ${name}`,
  },
});

/** Brothers and sisters born on the same day. */
export const twinsOf = (page: ChildPage | undefined): ChildPage['siblings'] => (page === undefined ? [] : page.siblings.filter(({ bornOn }) => bornOn === page.child.bornOn));

/** Whether it is settled whom this is about: there is no twin, or the right one was chosen. */
export function useWhichTwin(childId: string, chosen: string | null): boolean {
  const page = useChildPage(childId).data;
  return page !== undefined && (twinsOf(page).length === 0 || chosen === childId);
}

interface TwinQuestionProps {
  childId: string;
  chosen: string | null;
  onChoose: (childId: string) => void;
  /** Somebody tried to go on. */
  tried: boolean;
}

/** Whom a form is about, with the child's symbol; where a twin lives in the house, it asks before anything is written of either. */
export function TwinQuestion({ childId, chosen, onChoose, tried }: TwinQuestionProps) {
  const say = useMessages(twinWords);
  const page = useChildPage(childId).data;
  if (page === undefined) return null;
  const { child } = page;
  const twins = twinsOf(page);
  const other = twins.find(({ id }) => id === chosen);
  return (
    <>
      <p className={styles['who']}>
        <Avatar seed={child.aliasSeed} size={38} />
        <span>
          <b>{shownName(child.name)}</b>
          <small>{say.born(formatDate(child.bornOn))}</small>
        </span>
      </p>
      {twins.length === 0 ? null : (
        <Callout tone="warm" icon={<IconUsers aria-hidden="true" />} title={say.title}>
          <RadioGroup
            label={say.ask}
            value={chosen}
            onChange={onChoose}
            options={[{ value: childId, label: shownName(child.name), help: say.this }, ...twins.map(({ id, name }) => ({ value: id, label: shownName(name) }))]}
          />
          <div role="status">
            {other !== undefined ? (
              <>
                <p>{say.other(shownName(other.name))}</p>
                <Link href={`/anak/${other.id}`}>{say.open(shownName(other.name))}</Link>
              </>
            ) : tried && chosen === null ? (
              <p>{say.choose}</p>
            ) : null}
          </div>
        </Callout>
      )}
    </>
  );
}
