import { useRef, useState, type SubmitEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconLogin2 } from '@tabler/icons-react';
import { call, ProblemError } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { PasswordField } from '../../../platform/ui/PasswordField.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { signIn } from '../../identity/index.ts';
import { doorWords } from './doorWords.ts';
import { safeReturn } from './safeReturn.ts';
import { useCountdown } from './useCountdown.ts';
import styles from './door.module.css';

/** Name and password. A refusal says what to do; too many tries count the wait down. */
export function SignInForm({ name, onName }: { name: string; onName: (name: string) => void }) {
  const say = useMessages(doorWords);
  const { search, go } = useAddress();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [lockedUntil, setLockedUntil] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const wait = useCountdown(lockedUntil);
  const enter = useMutation({
    mutationFn: () => call(signIn, { name, password }),
    onSuccess() {
      client.clear();
      go(safeReturn(search['ke']));
    },
    onError(error) {
      setPassword('');
      if (error instanceof ProblemError && error.problem.code === 'session.locked') {
        setLockedUntil(Date.now() + Number(error.problem.details['seconds'] ?? 30) * 1_000);
      }
    },
  });
  const code = enter.error instanceof ProblemError ? enter.error.problem.code : null;
  const nameRefusal = asked && name.trim() === '' ? say.nameMissing : undefined;
  const passwordRefusal =
    code === 'session.refused' ? say.refused : asked && password === '' && code === null ? say.passwordMissing : undefined;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || password === '' || wait > 0) return;
    enter.mutate();
  }

  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      <TextField label={say.name} name="username" autoComplete="username" value={name} onChange={onName} autoFocus refusal={nameRefusal} />
      <PasswordField
        label={say.password}
        value={password}
        onChange={(next) => {
          setPassword(next);
          if (next !== '' && enter.error) enter.reset();
        }}
        refusal={passwordRefusal}
      />
      {wait > 0 ? (
        <p className={styles['locked']} role="status">
          {say.locked(wait >= 60 ? say.minutes(Math.floor(wait / 60), wait % 60) : say.seconds(wait))}
        </p>
      ) : lockedUntil !== null ? (
        <p className={styles['free']} role="status">
          {say.lockedOver}
        </p>
      ) : null}
      {enter.error && code !== 'session.refused' && code !== 'session.locked' ? <ErrorState problem={problemOf(enter.error)} /> : null}
      <Button variant="main" wide type="submit" icon={<IconLogin2 />} busy={enter.isPending} disabled={wait > 0}>
        {say.enter}
      </Button>
    </form>
  );
}
