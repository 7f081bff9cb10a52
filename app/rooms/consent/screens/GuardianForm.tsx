import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import type { ConsentPage, GuardianView } from '../index.ts';
import { relations } from '../index.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import { draftOf, emptyGuardian, gapsOf, sinceOf } from './guardianDraft.ts';
import { useConsentCommands } from './useConsent.ts';
import styles from './consent.module.css';

interface GuardianFormProps {
  childId: string;
  page: ConsentPage;
  /** Whose record is corrected; somebody new without one. */
  guardian?: GuardianView;
  onSaved: (guardianId: string) => void;
  onCancel: () => void;
}

/** Records somebody who answers for the child, or corrects what is known of them. Names of parents in the register are one press away. */
export function GuardianForm({ childId, page, guardian, onSaved, onCancel }: GuardianFormProps) {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const { add, correct } = useConsentCommands(childId);
  const saving = guardian === undefined ? add : correct;
  const [guardianId] = useState(() => guardian?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => (guardian === undefined ? emptyGuardian : draftOf(guardian)));
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const days = { bornOn: page.bornOn, today: jakartaDay(new Date()) };
  const gaps = gapsOf(draft, days);
  const taken = page.guardians.map(({ name }) => name);
  const known = page.parentNames.filter((name) => !taken.includes(name) && name !== draft.name);
  const isParent = draft.relation === 'mother' || draft.relation === 'father';

  function save() {
    setAsked(true);
    const { relation, ofAge } = draft;
    if (gaps.length > 0 || relation === null || ofAge === null) return;
    const { livesWith, separated } = draft;
    const told = { guardianId, name: draft.name.trim(), relation, ofAge, livesWith, separated };
    const then = { onSuccess: () => onSaved(guardianId) };
    if (guardian === undefined) add.mutate({ ...told, since: sinceOf(draft, days) }, then);
    else correct.mutate({ ...told, birthYear: guardian.birthYear }, then);
  }

  return (
    <div className={styles['form']}>
      <TextField
        label={say.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        refusal={asked && gaps.includes('name') ? say.nameShort : undefined}
      />
      {known.length === 0 ? null : (
        <div className={styles['buttons']} role="group" aria-label={say.known}>
          {known.map((name) => (
            <Button key={name} onPress={() => change({ name })}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <Select
        label={say.relation}
        options={relations.map((value) => ({ value, label: words[`relation_${value}`] }))}
        value={draft.relation}
        onChange={(relation) => change({ relation })}
        refusal={asked && gaps.includes('relation') ? say.relationMissing : undefined}
      />
      <RadioGroup
        label={say.ofAge}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ]}
        value={draft.ofAge === null ? null : draft.ofAge ? 'yes' : 'no'}
        onChange={(value) => change({ ofAge: value === 'yes' })}
      />
      {asked && gaps.includes('ofAge') ? (
        <p className={styles['refusal']} role="alert">
          {say.ofAgeMissing}
        </p>
      ) : null}
      {draft.relation === null || isParent || guardian !== undefined ? null : (
        <TextField
          label={say.since}
          type="date"
          value={sinceOf(draft, days)}
          onChange={(since) => change({ since })}
          refusal={asked && gaps.includes('since') ? say.sinceMissing : undefined}
        />
      )}
      <Checkbox checked={draft.livesWith} onChange={(livesWith) => change({ livesWith })}>
        {say.livesWith}
      </Checkbox>
      <Checkbox checked={draft.separated} onChange={(separated) => change({ separated })} help={say.separatedHelp}>
        {say.separated}
      </Checkbox>
      {saving.error ? <ErrorState problem={problemOf(saving.error)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{say.cancel}</Button>
        <Button variant="main" busy={saving.isPending} onPress={save}>
          {say.save}
        </Button>
      </div>
    </div>
  );
}
