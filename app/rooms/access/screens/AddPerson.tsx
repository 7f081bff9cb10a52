import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { LinkOnce } from './LinkOnce.tsx';
import { RoleAndArea, type RoleAndAreaValue } from './RoleAndArea.tsx';
import { codeOf, peopleProblem } from './peopleProblem.ts';
import { peopleWords } from './peopleWords.ts';
import { usePeopleCommands } from './usePeople.ts';
import { isUsername, usernameFor } from './username.ts';
import styles from './people.module.css';

/** A new person: name, username, phone, role and area; then the one-time link to give them. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useMessages(peopleWords);
  return (
    <Dialog title={say.addTitle} open={open} onClose={onClose} form="side" keepOpen>
      <AddForm onClose={onClose} />
    </Dialog>
  );
}

function isPhone(text: string): boolean {
  return /^\+?[0-9 -]{8,20}$/.test(text.trim());
}

function AddForm({ onClose }: { onClose: () => void }) {
  const say = useMessages(peopleWords);
  const notify = useNotice();
  const { add, invite } = usePeopleCommands();
  const [personId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [ownUsername, setOwnUsername] = useState(false);
  const [phone, setPhone] = useState('');
  const [place, setPlace] = useState<RoleAndAreaValue>({ role: null, area: null });
  const [asked, setAsked] = useState(false);
  const code = codeOf(add.error);
  const phoneWrong = phone.trim() !== '' && !isPhone(phone);

  function save() {
    setAsked(true);
    const { role, area } = place;
    if (name.trim() === '' || !isUsername(username) || phoneWrong || role === null || area === null) return;
    add.mutate(
      { personId, name, username, role, area, ...(phone.trim() === '' ? {} : { phone }) },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.added(name.trim()) });
          invite.mutate(personId);
        },
      },
    );
  }

  if (add.isSuccess) return <LinkOnce name={name.trim()} invite={invite} onRetry={() => invite.mutate(personId)} onClose={onClose} />;
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{say.addHelp}</p>
      <TextField
        label={say.fullName}
        value={name}
        autoFocus
        onChange={(next) => {
          setName(next);
          if (!ownUsername) setUsername(usernameFor(next));
        }}
        refusal={asked && name.trim() === '' ? say.fullNameMissing : undefined}
      />
      <TextField
        label={say.username}
        help={say.usernameHelp}
        value={username}
        onChange={(next) => {
          setUsername(next.toLowerCase());
          setOwnUsername(next !== '');
        }}
        refusal={code === 'name.taken' ? say.usernameTaken : asked && !isUsername(username) ? say.usernameWrong : undefined}
      />
      <TextField
        label={say.phone}
        help={say.phoneHelp}
        type="tel"
        keyboard="tel"
        optional
        value={phone}
        onChange={setPhone}
        refusal={asked && phoneWrong ? say.phoneWrong : undefined}
      />
      <RoleAndArea value={place} onChange={setPlace} asked={asked} refusal={code === 'grant.reach' ? say.reach : undefined} />
      {add.error && code !== 'name.taken' && code !== 'grant.reach' ? <ErrorState problem={peopleProblem(add.error, say)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{say.cancel}</Button>
        <Button variant="main" busy={add.isPending} onPress={save}>
          {say.save}
        </Button>
      </div>
    </div>
  );
}
