import { useState, type ReactNode } from 'react';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import type { PersonView } from '../index.ts';
import { GiveGrant } from './GiveGrant.tsx';
import { LinkOnce } from './LinkOnce.tsx';
import { peopleProblem } from './peopleProblem.ts';
import { peopleWords } from './peopleWords.ts';
import { roleName } from './roleWords.ts';
import { Successor } from './Successor.tsx';
import { usePeopleCommands } from './usePeople.ts';
import styles from './people.module.css';

type Step = { kind: 'look' } | { kind: 'link' } | { kind: 'grant' } | { kind: 'end'; grantId: string } | { kind: 'leave' } | { kind: 'reset' };

/** One person: roles held, one more, an end, a new link, leaving. Each step that takes away asks once. */
export function PersonSheet({ person, onClose }: { person: PersonView | null; onClose: () => void }) {
  return (
    <Dialog title={person?.name ?? ''} open={person !== null} onClose={onClose} form="side">
      {person === null ? null : <Steps key={person.id} person={person} onClose={onClose} />}
    </Dialog>
  );
}

function Steps({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const say = useMessages(peopleWords);
  const language = useLanguage();
  const notify = useNotice();
  const { personId: own } = useSignedIn();
  const { invite, end, leave, reset } = usePeopleCommands();
  const [successorId, setSuccessorId] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'look' });
  const back = () => setStep({ kind: 'look' });

  if (step.kind === 'link')
    return <LinkOnce name={person.name} invite={invite} onRetry={() => invite.mutate(person.id)} onClose={onClose} />;
  if (step.kind === 'grant') return <GiveGrant personId={person.id} onDone={back} />;
  if (step.kind === 'end') {
    const grant = person.grants.find(({ id }) => id === step.grantId);
    return (
      <Ask
        question={say.endTitle(grant ? roleName(grant.role, language) : '', grant?.areaName ?? '')}
        help={say.endHelp}
        sure={say.endGrant}
        busy={end.isPending}
        error={end.error}
        onNo={back}
        onYes={() =>
          end.mutate(
            { personId: person.id, grantId: step.grantId },
            { onSuccess: () => (notify({ tone: 'done', text: say.ended }), back()) },
          )
        }
      />
    );
  }
  if (step.kind === 'leave') {
    return (
      <Ask
        question={say.leaveTitle(person.name)}
        help={say.leaveHelp}
        more={<Successor person={person} value={successorId} onChange={setSuccessorId} />}
        sure={say.leaveSure}
        busy={leave.isPending}
        error={leave.error}
        onNo={back}
        onYes={() => leave.mutate({ personId: person.id, successorId }, { onSuccess: () => (notify({ tone: 'done', text: say.gone }), onClose()) })}
      />
    );
  }
  if (step.kind === 'reset') {
    return (
      <Ask
        question={say.resetTitle(person.name)}
        help={say.resetHelp}
        sure={say.resetSure}
        busy={reset.isPending}
        error={reset.error}
        onNo={back}
        onYes={() => reset.mutate(person.id, { onSuccess: () => (notify({ tone: 'done', text: say.resetDone }), back()) })}
      />
    );
  }
  return (
    <>
      <p className={styles['quiet']}>{[person.username, person.phone].filter(Boolean).join(' \u00B7 ')}</p>
      {person.id === own ? <p className={styles['quiet']}>{say.yourself}</p> : null}
      <Section title={say.grants} ruled>
        {person.grants.length === 0 ? <p className={styles['quiet']}>{say.noRole}</p> : null}
        {person.grants.map((grant) => (
          <TaskLine
            key={grant.id}
            title={`${roleName(grant.role, language)}, ${grant.areaName}`}
            detail={say.since(formatDate(grant.grantedAt))}
            mark={<Button onPress={() => setStep({ kind: 'end', grantId: grant.id })}>{say.endGrant}</Button>}
          />
        ))}
        <Button variant="text" icon={<IconPlus />} onPress={() => setStep({ kind: 'grant' })}>
          {say.addGrant}
        </Button>
      </Section>
      <Section title={say.newLink} ruled>
        <p className={styles['quiet']}>{say.newLinkHelp}</p>
        <Button
          icon={<IconKey />}
          onPress={() => {
            invite.mutate(person.id);
            setStep({ kind: 'link' });
          }}
        >
          {say.newLink}
        </Button>
      </Section>
      <Section title={say.factor} ruled>
        <p className={styles['quiet']}>{person.secondFactorAt === null ? say.factorNone : say.factorSince(formatDate(person.secondFactorAt))}</p>
        {person.secondFactorAt === null || person.id === own ? null : <Button onPress={() => setStep({ kind: 'reset' })}>{say.resetFactor}</Button>}
      </Section>
      <Section title={say.leave} ruled>
        <p className={styles['quiet']}>{say.leaveHelp}</p>
        <Button variant="destructive" onPress={() => setStep({ kind: 'leave' })}>
          {say.leave}
        </Button>
      </Section>
    </>
  );
}

interface AskProps {
  question: string;
  help: string;
  /** What is chosen along with it. */
  more?: ReactNode;
  sure: string;
  busy: boolean;
  error: unknown;
  onNo: () => void;
  onYes: () => void;
}

/** Asks once before something is taken away, saying what stays. */
function Ask({ question, help, more, sure, busy, error, onNo, onYes }: AskProps) {
  const say = useMessages(peopleWords);
  return (
    <div className={styles['form']}>
      <h3>{question}</h3>
      <p className={styles['quiet']}>{help}</p>
      {more}
      {error ? <ErrorState problem={peopleProblem(error, say)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onNo} autoFocus>
          {say.cancel}
        </Button>
        <Button variant="destructive" busy={busy} onPress={onYes}>
          {sure}
        </Button>
      </div>
    </div>
  );
}
