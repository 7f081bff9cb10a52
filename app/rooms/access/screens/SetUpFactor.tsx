import { useState, type SubmitEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { encode } from 'uqr';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../identity/index.ts';
import { accountWords } from './accountWords.ts';
import styles from './account.module.css';

/** Sets a second factor up: scan, type, keep the codes on paper. Nothing is in force before the code was typed. */
export function SetUpFactor({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const say = useMessages(accountWords);
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: () => call(beginSecondFactor, {}) });
  const confirm = useMutation({ mutationFn: () => call(confirmSecondFactor, { code: code.replace(/\s/g, '') }), onError: () => setCode('') });
  if (confirm.data) return <PaperCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (!begin.data) {
    return (
      <div className={styles['steps']}>
        {begin.error ? <ErrorState problem={problemOf(begin.error)} onRetry={() => begin.mutate()} /> : null}
        {begin.isPending ? <Skeleton lines={4} /> : (
          <Button variant="main" onPress={() => begin.mutate()}>
            {say.begin}
          </Button>
        )}
      </div>
    );
  }
  const { uri, secret } = begin.data;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (code.replace(/\s/g, '').length === 6) confirm.mutate();
  }

  return (
    <form className={styles['steps']} onSubmit={submit} noValidate>
      <ol>
        <li>{say.step1}</li>
        <li>
          {say.step2}
          <Picture text={uri} label={say.picture} />
          <span className={styles['quiet']}>{say.step2Typed}</span>
          <code className={styles['secret']}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </li>
        <li>
          <TextField label={say.step3} name="code" keyboard="numeric" autoComplete="one-time-code" value={code} onChange={setCode} />
        </li>
      </ol>
      {confirm.error ? <ErrorState problem={problemOf(confirm.error)} /> : null}
      <div className={styles['buttons']}>
        <Button variant="main" type="submit" busy={confirm.isPending}>
          {say.confirm}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{say.cancel}</Button> : null}
      </div>
    </form>
  );
}

/** The address as a picture; drawn here, so that it goes nowhere. */
function Picture({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function PaperCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useMessages(accountWords);
  return (
    <div className={styles['steps']}>
      <h3>{say.paperTitle}</h3>
      <p>{say.paperHelp}</p>
      <ul className={styles['codes']}>
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <div className={styles['buttons']} data-print="no">
        <Button variant="main" onPress={onKept}>
          {say.paperKept}
        </Button>
        <Button onPress={() => window.print()}>{say.print}</Button>
      </div>
    </div>
  );
}
