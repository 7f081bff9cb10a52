import { useState, type SubmitEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { IconShieldLock } from '@tabler/icons-react';
import { call, ProblemError } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { proveSecondFactor } from '../../identity/index.ts';
import { SetUpFactor } from './SetUpFactor.tsx';
import { accountWords } from './accountWords.ts';
import styles from './door.module.css';

interface FactorGateProps {
  /** It is set up and has to be shown, or has to be set up now. */
  state: 'unproved' | 'overdue';
  onOpen: () => void;
  onLeave: () => void;
}

/** Between the password and the inside: the second factor. */
export function FactorGate({ state, onOpen, onLeave }: FactorGateProps) {
  const say = useMessages(accountWords);
  return (
    <FrontDoor
      title={state === 'unproved' ? say.gateTitle : say.setUpTitle}
      lead={state === 'unproved' ? say.gateLead : say.setUpLead}
      foot={
        <Button variant="text" onPress={onLeave}>
          {say.otherAccount}
        </Button>
      }
    >
      {state === 'unproved' ? <CodeForm onOpen={onOpen} /> : <SetUpFactor onDone={onOpen} />}
    </FrontDoor>
  );
}

function CodeForm({ onOpen }: { onOpen: () => void }) {
  const say = useMessages(accountWords);
  const [code, setCode] = useState('');
  const prove = useMutation({ mutationFn: () => call(proveSecondFactor, { code }), onSuccess: onOpen, onError: () => setCode('') });
  const problem = prove.error ? problemOf(prove.error) : null;
  const refused = prove.error instanceof ProblemError && prove.error.problem.code === 'factor.refused';

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (code.trim().length >= 6) prove.mutate();
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={say.code}
        help={say.codeHelp}
        name="code"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        autoFocus
        refusal={refused && problem ? `${problem.title} ${problem.help ?? ''}` : undefined}
      />
      {problem && !refused ? <ErrorState problem={problem} /> : null}
      <Button variant="main" wide type="submit" icon={<IconShieldLock />} busy={prove.isPending}>
        {say.prove}
      </Button>
    </form>
  );
}
