import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { changeBreach, dataKinds, listBreaches, readBreach, recordBreach } from '../index.ts';
import type { BreachView } from '../index.ts';
import { breachWord, breachWords } from './breachWords.ts';
import { deskWords } from './deskWords.ts';
import { instantTyped, typedOf } from './wallClock.ts';
import styles from './desk.module.css';

type Typed = Record<'title' | 'noticedAt' | 'happenedFrom' | 'happenedTo' | 'what' | 'cause' | 'remedy' | 'contact', string>;
const times = ['noticedAt', 'happenedFrom', 'happenedTo'] as const;
const texts = ['title', 'what', 'cause', 'remedy', 'contact'] as const;
const LEAST = 3;

/** What is known of a breach so far. Recording comes first, completing later. */
export function BreachForm({
  breach,
  onClose,
  onSaved,
}: {
  breach: BreachView | null;
  onClose: () => void;
  onSaved?: (id: string) => void;
}) {
  const say = useMessages(breachWords);
  const desk = useMessages(deskWords);
  const client = useQueryClient();
  const [breachId] = useState(() => breach?.id ?? crypto.randomUUID());
  const [kinds, setKinds] = useState<readonly string[]>(breach?.dataKinds ?? []);
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState<Typed>(() => firstTyped(breach));
  const put = (key: keyof Typed) => (value: string) => setTyped((known) => ({ ...known, [key]: value }));
  const whole =
    times.every((key) => instantTyped(typed[key]) !== null) && texts.every((key) => typed[key].trim().length >= LEAST) && kinds.length > 0;
  const save = useMutation({
    mutationFn: () => {
      const [noticedAt, happenedFrom, happenedTo] = times.map((key) => instantTyped(typed[key])!) as [string, string, string];
      const { title, what, cause, remedy, contact } = typed;
      const facts = {
        title,
        what,
        cause,
        remedy,
        contact,
        noticedAt,
        happenedFrom,
        happenedTo,
        dataKinds: dataKinds.filter((kind) => kinds.includes(kind)),
      };
      return call(breach === null ? recordBreach : changeBreach, { breachId, ...facts });
    },
    async onSuccess() {
      for (const { path } of [listBreaches, readBreach]) await client.invalidateQueries({ queryKey: [path] });
      onClose();
      onSaved?.(breachId);
    },
  });
  const time = (key: (typeof times)[number], label: string) => (
    <TextField
      label={label}
      help={say.f_whenHelp}
      value={typed[key]}
      onChange={put(key)}
      {...(asked && instantTyped(typed[key]) === null ? { refusal: say.f_when } : {})}
    />
  );
  return (
    <Dialog
      title={breach === null ? say.record : say.change}
      open
      onClose={onClose}
      form="side"
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{desk.cancel}</Button>
          <Button
            variant="main"
            busy={save.isPending}
            disabled={asked && !whole}
            onPress={() => (setAsked(true), whole ? save.mutate() : undefined)}
          >
            {desk.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField label={say.f_title} value={typed.title} onChange={put('title')} autoFocus />
        {time('noticedAt', say.f_noticed)}
        {time('happenedFrom', say.f_from)}
        {time('happenedTo', say.f_to)}
        <TextArea label={say.f_what} help={say.f_whatHelp} rows={3} value={typed.what} onChange={put('what')} />
        <fieldset className={styles['form']}>
          <legend>{say.f_kinds}</legend>
          {dataKinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={kinds.includes(kind)}
              onChange={(on) => setKinds((known) => (on ? [...known, kind] : known.filter((one) => one !== kind)))}
            >
              {breachWord('d', kind, say)}
            </Checkbox>
          ))}
        </fieldset>
        <TextArea label={say.f_cause} rows={3} value={typed.cause} onChange={put('cause')} />
        <TextArea label={say.f_remedy} rows={3} value={typed.remedy} onChange={put('remedy')} />
        <TextField label={say.f_contact} value={typed.contact} onChange={put('contact')} />
        {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
      </div>
    </Dialog>
  );
}

function firstTyped(breach: BreachView | null): Typed {
  if (breach === null)
    return {
      title: '',
      noticedAt: typedOf(new Date().toISOString()),
      happenedFrom: '',
      happenedTo: '',
      what: '',
      cause: '',
      remedy: '',
      contact: '',
    };
  const { title, what, cause, remedy, contact } = breach;
  return {
    title,
    what,
    cause,
    remedy,
    contact,
    noticedAt: typedOf(breach.noticedAt),
    happenedFrom: typedOf(breach.happenedFrom),
    happenedTo: typedOf(breach.happenedTo),
  };
}
