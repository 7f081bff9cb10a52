import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { certificateWords } from './certificateWords.ts';
import { useCertificateCommands, useWall } from './useCertificates.ts';
import styles from './Certificate.module.css';

/** One's own choice to stand by name on the wall: not, until one says so; and back at any time. */
export function NameChoice({ personName }: { personName: string }) {
  const say = useMessages(certificateWords);
  const notify = useNotice();
  const wall = useWall();
  const { choose } = useCertificateCommands();
  const [typed, setTyped] = useState<string | null>(null);
  if (!wall.data) return null;
  const { myName } = wall.data;
  const name = typed ?? myName ?? personName;
  const save = (shownName: string | null) => choose.mutate(shownName, { onSuccess: () => notify({ tone: 'done', text: say.wallSaved }) });
  return (
    <Section title={say.wallTitle} ruled aside={<Button variant="text" href="/dinding">{say.toWall}</Button>}>
      <div className={styles['wall']}>
        <p>{myName === null ? say.wallNot : say.wallNamed(myName)}</p>
        <TextField label={say.wallName} value={name} onChange={setTyped} {...(name.trim().length < 2 ? { refusal: say.nameShort } : {})} />
        <div className={styles['buttons']}>
          <Button busy={choose.isPending} disabled={name.trim().length < 2} onPress={() => save(name.trim())}>
            {myName === null ? say.wallAllow : say.wallChange}
          </Button>
          {myName === null ? null : (
            <Button variant="text" onPress={() => save(null)}>
              {say.wallStop}
            </Button>
          )}
        </div>
        {choose.error ? <ErrorState problem={problemOf(choose.error)} /> : null}
      </div>
    </Section>
  );
}
