import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ConsentPage, GuardianView } from '../index.ts';
import { EndGuardian } from './EndGuardian.tsx';
import { GuardianForm } from './GuardianForm.tsx';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import styles from './consent.module.css';

/** Who answers for the child, now and earlier. */
export function GuardianList({ childId, page }: { childId: string; page: ConsentPage }) {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const notify = useNotice();
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<GuardianView | null>(null);
  const [ending, setEnding] = useState<GuardianView | null>(null);
  return (
    <Section title={say.guardians} ruled>
      {page.guardians.length === 0 ? <p className={styles['quiet']}>{say.noGuardian}</p> : null}
      <ul className={styles['lines']}>
        {page.guardians.map((one) => (
          <li key={one.id}>
            <p>
              <b>{one.name ?? words[`relation_${one.relation}`]}</b>
              <small>
                {[
                  say.facts(words[`relation_${one.relation}`], one.ofAge ? say.adult : say.minor),
                  one.livesWith ? say.lives : say.apart,
                  one.separated ? say.separated.toLowerCase() : '',
                  say.sinceDay(formatDate(one.since)),
                  one.until === null || one.leftWhy === null ? '' : say.untilDay(formatDate(one.until), say[`left_${one.leftWhy}`]),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </p>
            {page.may.record && one.until === null ? (
              <div className={styles['buttons']}>
                <Button variant="text" onPress={() => setCorrecting(one)}>
                  {say.correct}
                </Button>
                <Button variant="text" onPress={() => setEnding(one)}>
                  {say.end}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {page.may.record ? <Button onPress={() => setAdding(true)}>{say.add}</Button> : null}
      <Dialog title={say.addTitle} open={adding} onClose={() => setAdding(false)} keepOpen form="side">
        <GuardianForm
          childId={childId}
          page={page}
          onCancel={() => setAdding(false)}
          onSaved={() => {
            notify({ tone: 'done', text: say.added });
            setAdding(false);
          }}
        />
      </Dialog>
      <Dialog title={say.correctTitle} open={correcting !== null} onClose={() => setCorrecting(null)} keepOpen form="side">
        {correcting === null ? null : (
          <GuardianForm
            key={correcting.id}
            childId={childId}
            page={page}
            guardian={correcting}
            onCancel={() => setCorrecting(null)}
            onSaved={() => {
              notify({ tone: 'done', text: say.corrected });
              setCorrecting(null);
            }}
          />
        )}
      </Dialog>
      {ending === null ? null : <EndGuardian key={ending.id} childId={childId} guardian={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}
