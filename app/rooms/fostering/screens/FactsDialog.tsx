import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { fosterKinds, languagesSpoken, visitDays, type Dapil, type FosterFactsInput, type FosterFactsView, type FosterParentView } from '../index.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { factsWords } from './factsWords.ts';
import { pairingWords } from './pairingWords.ts';
import { useAreas, useFactsCommands, useFosterFacts } from './useFosterFacts.ts';
import styles from './foster.module.css';

/** What is known of one foster parent, for the matching. */
export function FactsDialog({ parent, onClose }: { parent: FosterParentView; onClose: () => void }) {
  const say = useMessages(factsWords);
  const known = useFosterFacts(parent.personId);
  const areas = useAreas();
  if (known.data === undefined || areas.data === undefined) {
    const error = known.error ?? areas.error;
    return (
      <Dialog title={say.factsTitle(parent.personName)} open onClose={onClose} form="side">
        {error ? <ErrorState problem={problemOf(error)} /> : <Skeleton lines={8} />}
      </Dialog>
    );
  }
  const places = areas.data.areas.filter(({ level }) => level === 'village' || level === 'district');
  return <FactsForm parent={parent} known={known.data.facts} dapils={known.data.dapils} places={places} onClose={onClose} />;
}

interface FactsFormProps {
  parent: FosterParentView;
  known: FosterFactsView;
  dapils: readonly Dapil[];
  places: readonly { code: string; name: string; level: string }[];
  onClose: () => void;
}

const NONE = '';

function FactsForm({ parent, known, dapils, places, onClose }: FactsFormProps) {
  const say = useMessages(factsWords);
  const pairing = useMessages(pairingWords);
  const notify = useNotice();
  const { record } = useFactsCommands();
  const { ownConflictAreas, capacityWish: _wish, capacity: _capacity, children: _children, ...recorded } = known;
  const [facts, setFacts] = useState<FosterFactsInput>({ ...recorded, languages: recorded.languages as FosterFactsInput['languages'] });
  const [km, setKm] = useState(known.mostKm === null ? '' : String(known.mostKm));
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<FosterFactsInput>) => setFacts((before) => ({ ...before, ...part }));
  const toggled = <V,>(all: readonly V[], one: V, on: boolean): V[] => (on ? [...all, one] : all.filter((other) => other !== one));
  const kmWrong = km.trim() !== '' && !/^([1-9]\d?|100)$/.test(km.trim());
  const nameless = facts.kind === 'organisation' && (facts.organisation ?? '').trim().length < 2;
  const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? code;

  function save() {
    setAsked(true);
    if (kmWrong || nameless || facts.languages.length === 0) return;
    record.mutate(
      { personId: parent.personId, ...facts, organisation: facts.kind === 'organisation' ? facts.organisation : null, mostKm: km.trim() === '' ? null : Number(km) },
      {
        onSuccess() {
          notify({ tone: 'done', text: pairing.recorded });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.factsTitle(parent.personName)}
      open
      onClose={onClose}
      form="side"
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{pairing.cancel}</Button>
          <Button variant="main" busy={record.isPending} onPress={save}>
            {pairing.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{say.factsLead}</p>
        <RadioGroup label={say.kind} options={fosterKinds.map((value) => ({ value, label: say[value] }))} value={facts.kind} onChange={(kind) => change({ kind })} />
        {facts.kind === 'organisation' ? (
          <TextField label={say.organisationName} value={facts.organisation ?? ''} onChange={(organisation) => change({ organisation })} refusal={asked && nameless ? say.needsName : undefined} />
        ) : null}
        <Select
          label={say.homeVillage}
          options={[{ value: NONE, label: say.noHome }, ...places.filter(({ level }) => level === 'village').map(({ code, name }) => ({ value: code, label: name }))]}
          value={facts.homeVillage ?? NONE}
          onChange={(code) => change({ homeVillage: code === NONE ? null : code })}
        />
        <TextField label={say.mostKm} help={say.anyKm} unit="km" keyboard="numeric" value={km} onChange={setKm} refusal={kmWrong ? say.kmWrong : undefined} />
        <AreaPicker label={say.wantedAreas} help={say.wantedHelp} areas={places} value={facts.wantedAreas} onChange={(wantedAreas) => change({ wantedAreas })} />
        {dapils.length === 0 ? null : (
          <Select
            label={say.dapil}
            help={say.dapilHelp}
            options={[{ value: NONE, label: say.noDapil }, ...dapils.map(({ code, name }) => ({ value: code, label: name }))]}
            value={facts.dapil ?? NONE}
            onChange={(code) => change({ dapil: code === NONE ? null : code })}
          />
        )}
        <fieldset className={styles['set']}>
          <legend>{say.visitDays}</legend>
          {visitDays.map((day) => (
            <Checkbox key={day} checked={facts.visitDays.includes(day)} onChange={(on) => change({ visitDays: toggled(facts.visitDays, day, on) })}>
              {say[day]}
            </Checkbox>
          ))}
          <p className={styles['quiet']}>{say.daysHelp}</p>
        </fieldset>
        <fieldset className={styles['set']}>
          <legend>{say.languages}</legend>
          {languagesSpoken.map((language) => (
            <Checkbox key={language} checked={facts.languages.includes(language)} onChange={(on) => change({ languages: toggled(facts.languages, language, on) })}>
              {say[language]}
            </Checkbox>
          ))}
        </fieldset>
        <AreaPicker label={say.conflictAreas} help={say.conflictHelp} areas={places} value={facts.conflictAreas} onChange={(conflictAreas) => change({ conflictAreas })} />
        {ownConflictAreas.length === 0 ? null : <p className={styles['quiet']}>{say.ownConflicts(ownConflictAreas.map(nameOf).join(', '))}</p>}
        <Checkbox checked={facts.isPolitician} onChange={(isPolitician) => change({ isPolitician })} help={say.politicianHelp}>
          {say.isPolitician}
        </Checkbox>
        {record.error ? <ErrorState problem={problemOf(record.error)} /> : null}
      </div>
    </Dialog>
  );
}
