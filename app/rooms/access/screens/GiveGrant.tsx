import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { RoleAndArea, type RoleAndAreaValue } from './RoleAndArea.tsx';
import { peopleProblem } from './peopleProblem.ts';
import { peopleWords } from './peopleWords.ts';
import { usePeopleCommands } from './usePeople.ts';
import styles from './people.module.css';

/** One more role for a person. */
export function GiveGrant({ personId, onDone }: { personId: string; onDone: () => void }) {
  const say = useMessages(peopleWords);
  const notify = useNotice();
  const { grant } = usePeopleCommands();
  const [grantId] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState<RoleAndAreaValue>({ role: null, area: null });
  const [asked, setAsked] = useState(false);

  function save() {
    setAsked(true);
    const { role, area } = place;
    if (role === null || area === null) return;
    grant.mutate(
      { personId, grantId, role, area },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.granted });
          onDone();
        },
      },
    );
  }

  return (
    <div className={styles['form']}>
      <h3>{say.addGrant}</h3>
      <RoleAndArea value={place} onChange={setPlace} asked={asked} />
      {grant.error ? <ErrorState problem={peopleProblem(grant.error, say)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onDone}>{say.cancel}</Button>
        <Button variant="main" busy={grant.isPending} onPress={save}>
          {say.giveGrant}
        </Button>
      </div>
    </div>
  );
}
