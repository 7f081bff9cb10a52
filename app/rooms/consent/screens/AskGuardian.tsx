import { useState } from 'react';
import { IconUser, IconUserPlus } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ConsentPage } from '../index.ts';
import { GuardianForm } from './GuardianForm.tsx';
import { askWords } from './askWords.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import styles from './ask.module.css';

/** Who is here: one press for a known guardian, a short form for another. */
export function AskGuardian({ childId, page, onChosen }: { childId: string; page: ConsentPage; onChosen: (id: string) => void }) {
  const words = useMessages(consentWords);
  const family = useMessages(familyWords);
  const say = useMessages(askWords);
  const current = page.guardians.filter(({ until }) => until === null);
  const [adding, setAdding] = useState(current.length === 0);
  return (
    <>
      <h2>{adding ? family.addTitle : say.who}</h2>
      {adding ? (
        <GuardianForm childId={childId} page={page} onSaved={onChosen} onCancel={() => (current.length === 0 ? history.back() : setAdding(false))} />
      ) : (
        <>
          <p className={styles['help']}>{say.whoHelp}</p>
          <ul className={styles['people']}>
            {current.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => onChosen(one.id)}>
                  <IconUser aria-hidden="true" />
                  <span>
                    <b>{one.name ?? words[`relation_${one.relation}`]}</b>
                    <small>
                      {words[`relation_${one.relation}`]}
                      {one.ofAge ? '' : `, ${family.minor}`}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Button icon={<IconUserPlus />} onPress={() => setAdding(true)}>
            {say.other}
          </Button>
        </>
      )}
    </>
  );
}
