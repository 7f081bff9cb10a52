import { useState, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { acceptInvitation, readInvitation } from '../../identity/index.ts';
import { NewPassword } from './NewPassword.tsx';
import { doorWords } from './doorWords.ts';
import { LEAST_LETTERS } from './passwordStrength.ts';
import { isUsername } from './username.ts';
import styles from './door.module.css';

interface AcceptFormProps {
  token: string;
  known: { name: string | null; username: string | null };
  /** The first administrator also chooses name and username. */
  first: boolean;
}

/** Uses a one-time link and goes in. */
export function AcceptForm({ token, known, first }: AcceptFormProps) {
  const say = useMessages(doorWords);
  const { go } = useAddress();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const accept = useMutation({
    mutationFn: () => call(acceptInvitation, { token, password, ...(first ? { name, username } : {}) }),
    onSuccess() {
      // The invitation stays until this page goes: asked again, it would be told to be spent.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== readInvitation.path });
      go('/');
    },
  });
  const code = accept.error instanceof ProblemError ? accept.error.problem.code : null;
  const taken = code === 'name.taken';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(true);
    if (password.length < LEAST_LETTERS || (first && (name.trim() === '' || !isUsername(username)))) return;
    accept.mutate();
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {first ? (
        <>
          <TextField
            label={say.fullName}
            name="name"
            autoComplete="name"
            value={name}
            onChange={setName}
            autoFocus
            refusal={asked && name.trim() === '' ? say.fullNameMissing : undefined}
          />
          <TextField
            label={say.username}
            help={say.usernameHelp}
            name="username"
            autoComplete="username"
            value={username}
            onChange={(next) => setUsername(next.toLowerCase())}
            refusal={taken ? say.usernameTaken : asked && !isUsername(username) ? say.usernameWrong : undefined}
          />
        </>
      ) : null}
      <NewPassword value={password} onChange={setPassword} own={[name, username, known.name ?? '', known.username ?? '']} asked={asked} />
      {accept.error && !taken ? <ErrorState problem={problemOf(accept.error)} /> : null}
      <Button variant="main" wide type="submit" busy={accept.isPending}>
        {say.start}
      </Button>
    </form>
  );
}
