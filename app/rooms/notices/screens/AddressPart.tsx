import { useState, type FormEvent } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { AddressChannel, MyReminders } from '../index.ts';
import { reminderWords } from './reminderWords.ts';
import { useReminderCommands } from './useReminders.ts';
import styles from './notices.module.css';

/** One address or number: named, proved by a code, changed, removed. */
export function AddressPart({ channel, page }: { channel: AddressChannel; page: MyReminders }) {
  const say = useMessages(reminderWords);
  const notify = useNotice();
  const { sendCode, verify, forget } = useReminderCommands();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const [changing, setChanging] = useState(false);
  const known = page.addresses.find((one) => one.channel === channel);
  const title = channel === 'email' ? say.email : say.whatsapp;
  const states = { verified: say.verified, waiting: say.waiting, refused: say.refused } as const;

  function send(event: FormEvent) {
    event.preventDefault();
    sendCode.mutate(
      { channel, address: typed },
      {
        onSuccess() {
          setChanging(false);
          notify({ tone: 'done', text: say.codeSent });
        },
      },
    );
  }

  function prove(event: FormEvent) {
    event.preventDefault();
    verify.mutate(
      { channel, code },
      {
        onSuccess({ outcome }) {
          if (outcome === 'verified') notify({ tone: 'done', text: say.verifiedNow });
          setCode('');
        },
      },
    );
  }

  const said = verify.data?.outcome === 'wrong' ? say.wrong : verify.data?.outcome === 'expired' ? say.expired : undefined;
  return (
    <Section title={title} ruled>
      {known === undefined ? null : (
        <div className={styles['address']}>
          <b>{known.hint}</b>
          <Tag tone={known.state === 'verified' ? 'done' : known.state === 'refused' ? 'severe' : 'warm'}>{states[known.state]}</Tag>
          {changing || !page.setUp[channel] ? null : <Button onPress={() => setChanging(true)}>{say.change}</Button>}
          <Button variant="text" busy={forget.isPending} onPress={() => forget.mutate(channel)}>
            {say.remove}
          </Button>
        </div>
      )}
      {!page.setUp[channel] ? (
        <p className={styles['quiet']}>{say.channelOff}</p>
      ) : known === undefined || changing ? (
        <form className={styles['form']} onSubmit={send}>
          <TextField
            label={channel === 'email' ? say.emailLabel : say.whatsappLabel}
            help={channel === 'email' ? say.emailHelp : say.whatsappHelp}
            type={channel === 'email' ? 'email' : 'tel'}
            autoComplete={channel === 'email' ? 'email' : 'tel'}
            value={typed}
            onChange={setTyped}
            required
          />
          <Button type="submit" busy={sendCode.isPending} disabled={typed.trim().length < 3}>
            {say.sendCode}
          </Button>
        </form>
      ) : known.state === 'waiting' ? (
        <form className={styles['form']} onSubmit={prove}>
          <TextField label={say.code} help={say.codeSent} keyboard="numeric" autoComplete="one-time-code" value={code} onChange={setCode} refusal={said} />
          <Button variant="main" type="submit" busy={verify.isPending} disabled={!/^\d{6}$/.test(code)}>
            {say.confirm}
          </Button>
        </form>
      ) : null}
      {[sendCode.error, verify.error, forget.error].map((error, at) => (error === null ? null : <ErrorState key={at} problem={problemOf(error)} />))}
    </Section>
  );
}
