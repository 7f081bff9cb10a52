import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { catalogueFaultWords, codeFor, departmentCodes, departments, donorWays, givers, itemFaultOf, triggers, type NeedItem } from '../index.ts';
import { figuresOf, readFigures, type TypedFigures } from './catalogueEdit.ts';
import { catalogueWords } from './catalogueEditWords.ts';
import { needWords, whyWords } from './needWords.ts';

interface CatalogueItemFormProps {
  item: NeedItem;
  /** Codes of all items; an item without a code is new and receives one. */
  taken: readonly string[];
  onKeep: (item: NeedItem) => void;
  onClose: () => void;
}

/** One item of the catalogue: words, price, who may give it, when it is proposed. Kept as a change until it is published. */
export function CatalogueItemForm({ item, taken, onKeep, onClose }: CatalogueItemFormProps) {
  const say = useMessages(catalogueWords);
  const language = useLanguage();
  const [draft, setDraft] = useState(item);
  const [typed, setTyped] = useState(() => figuresOf(item));
  const [allergens, setAllergens] = useState(item.allergens.join(', '));
  const [tried, setTried] = useState(false);
  const isNew = item.code === '';
  const change = (part: Partial<NeedItem>) => setDraft({ ...draft, ...part });
  const { figures, wrong } = readFigures(typed);
  const { low, high, ...rest } = figures;
  const read: NeedItem = {
    ...draft, ...rest, label: draft.label.trim(), labelEn: draft.labelEn.trim(), unit: draft.unit.trim(), price: { low, high, verified: draft.price.verified },
    allergens: allergens.split(',').map((one) => one.trim().toLowerCase()).filter((one) => one !== ''), code: isNew ? codeFor(draft.label, taken) : item.code,
  };
  const fault = wrong.length > 0 ? null : itemFaultOf(read);
  const chosen = [draft.givers, draft.departments, draft.triggers].every((list) => list.length > 0);

  function keep() {
    setTried(true);
    if (wrong.length === 0 && fault === null && chosen) onKeep(read);
  }

  const figure = (field: keyof TypedFigures, keyboard: 'numeric' | 'decimal' = 'numeric', help?: string) => (
    <TextField
      label={say[field]}
      keyboard={keyboard}
      value={typed[field]}
      onChange={(text) => setTyped({ ...typed, [field]: text })}
      {...(help === undefined ? {} : { help })}
      {...(wrong.includes(field) ? { refusal: field === 'high' ? say.highRefused : field === 'below' ? say.belowRefused : say.figure } : {})}
    />
  );
  return (
    <Dialog
      title={isNew ? say.addTitle : say.editTitle(item.label.toLowerCase())}
      open
      onClose={onClose}
      keepOpen
      form="side"
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" onPress={keep}>
            {say.keep}
          </Button>
        </>
      }
    >
      <FormGrid>
        <TextField label={say.label} value={draft.label} onChange={(label) => change({ label })} autoFocus={isNew} />
        <TextField label={say.labelEn} value={draft.labelEn} onChange={(labelEn) => change({ labelEn })} />
        <TextField label={say.unit} help={say.unitHelp} value={draft.unit} onChange={(unit) => change({ unit })} disabled={!isNew} />
        {figure('usual', 'decimal')}
        {figure('low')}
        {figure('high')}
        {figure('days')}
      </FormGrid>
      <Checkbox checked={draft.price.verified} onChange={(verified) => change({ price: { ...draft.price, verified } })}>
        {say.verified}
      </Checkbox>
      <Checkbox checked={draft.active} onChange={(active) => change({ active })}>
        {say.active}
      </Checkbox>
      <WhoMayGive draft={draft} change={change} />
      <Choices title={say.triggers} all={triggers} chosen={draft.triggers} words={(one) => whyWords[language][one]} onChange={(list) => change({ triggers: list })} />
      <Section title={say.rules} ruled>
        <FormGrid>
          {figure('from', 'numeric', say.agesHelp)}
          {figure('below')}
        </FormGrid>
        <TextField label={say.allergens} help={say.allergensHelp} value={allergens} onChange={setAllergens} optional />
        {(['prescribed', 'staffWord', 'atHome', 'divisible', 'isService'] as const).map((rule) => (
          <Checkbox key={rule} checked={draft[rule]} onChange={(on) => change({ [rule]: on })}>
            {say[rule]}
          </Checkbox>
        ))}
      </Section>
      {tried && fault !== null ? (
        <div role="alert">
          <Callout tone="warm">{catalogueFaultWords[fault][language]}</Callout>
        </div>
      ) : null}
    </Dialog>
  );
}

function WhoMayGive({ draft, change }: { draft: NeedItem; change: (part: Partial<NeedItem>) => void }) {
  const say = useMessages(catalogueWords);
  const words = useMessages(needWords);
  return (
    <>
      <Section title={say.donorWay} ruled>
        <RadioGroup label={say.donorWay} value={draft.donor} onChange={(donor) => change({ donor })} options={donorWays.map((way) => ({ value: way, label: words[`donor_${way}`] }))} />
      </Section>
      <Choices title={say.givers} all={givers} chosen={draft.givers} words={(one) => say[`giver_${one}`]} onChange={(list) => change({ givers: list })} />
      <Choices title={say.departments} all={departmentCodes} chosen={draft.departments} words={(one) => departments[one]} onChange={(list) => change({ departments: list })} />
    </>
  );
}

interface ChoicesProps<V extends string> {
  title: string;
  all: readonly V[];
  chosen: readonly V[];
  words: (one: V) => string;
  onChange: (chosen: V[]) => void;
}

/** Several of a list, in the order of the list; at least one. */
function Choices<V extends string>({ title, all, chosen, words, onChange }: ChoicesProps<V>) {
  const say = useMessages(catalogueWords);
  return (
    <Section title={title} ruled {...(chosen.length === 0 ? { source: say.chooseOne } : {})}>
      {all.map((one) => (
        <Checkbox key={one} checked={chosen.includes(one)} onChange={(on) => onChange(all.filter((other) => (other === one ? on : chosen.includes(other))))}>
          {words(one)}
        </Checkbox>
      ))}
    </Section>
  );
}
