import { useState } from 'react';
import { IconAlertTriangle, IconShieldHeart } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { assessCase, assessmentGroups, choiceWords, dangerSigns, dangerWords, fieldWords, groupWords, type AssessmentGroup, type CaseView, type DangerSign } from '../index.ts';
import { answersOf, inputOf, rangeOf, typedOf, type AssessedField } from './assessmentInputs.ts';
import { caseWords } from './caseWords.ts';
import { caseProblem, useCaseCommand } from './useCase.ts';

const formWords = defineMessages({
  id: {
    title: 'Sebab yang ditemukan',
    lead: 'Tanyakan kepada keluarga. Yang tidak ditanyakan boleh kosong.',
    dangers: 'Tanda bahaya yang terlihat hari ini',
    dangersHelp: 'Satu saja berarti anak dirujuk hari ini.',
    referTo: 'Rujuk hari ini ke',
    hospital: 'Rumah sakit',
    posyandu: 'Puskesmas sendiri menangani, posyandu memantau',
    reason: 'Alasan rujukan',
    protect: 'Rujuk hari ini ke UPTD PPA (DP3A)',
    protectHelp: 'Terbatas: hanya tenaga puskesmas yang menangani melihat dugaan dan rujukan ini. Wali, kader, bapak asuh, dan pemberi bantuan tidak.',
    protectReason: 'Apa yang terlihat atau terdengar',
    protectMissing: 'Tulis apa yang terlihat atau terdengar, supaya UPTD PPA dapat bertindak.',
    note: 'Catatan',
    figure: (least: string, most: string) => `Tulis angka dari ${least} sampai ${most}.`,
    wrong: (count: string) => `${count} isian di luar batas. Perbaiki yang ditandai; yang lain tetap ada.`,
    list: 'Pisahkan dengan koma.',
    saved: 'Sebab tersimpan. Kebutuhan diusulkan di bawah.',
    savedReferred: 'Sebab tersimpan dan anak dirujuk hari ini.',
  },
  en: {
    title: 'Causes found',
    lead: 'Ask the family. What was not asked may stay empty.',
    dangers: 'Danger signs seen today',
    dangersHelp: 'One alone means a referral today.',
    referTo: 'Refer today to',
    hospital: 'Hospital',
    posyandu: 'The puskesmas treats, the posyandu watches',
    reason: 'Reason of the referral',
    protect: 'Refer today to the UPTD PPA (DP3A)',
    protectHelp: 'Restricted: only those of the puskesmas who treat see this suspicion and referral. Guardians, kader, foster parents and givers do not.',
    protectReason: 'What was seen or heard',
    protectMissing: 'Write what was seen or heard, so that the UPTD PPA can act.',
    note: 'Note',
    figure: (least, most) => `Type a figure from ${least} to ${most}.`,
    wrong: (count) => `${count} answers are out of range. Correct those that are marked; the others stay.`,
    list: 'Put commas between them.',
    saved: 'Causes are kept. Needs are proposed below.',
    savedReferred: 'Causes are kept and the child is referred today.',
  },
});

/** The note of the last assessment: it is gone on with, not typed again. */
const noteOf = ({ assessment }: CaseView): string => (typeof assessment?.answers['note'] === 'string' ? assessment.answers['note'] : '');

/** Causes found with the family, and the danger signs that force a referral today. */
export function CaseAssess({ found, open, onClose }: { found: CaseView; open: boolean; onClose: () => void }) {
  const say = useMessages(formWords);
  const words = useMessages(caseWords);
  const language = useLanguage();
  const notify = useNotice();
  const assess = useCaseCommand(assessCase);
  const [typed, setTyped] = useState(() => typedOf(found.assessment?.answers ?? {}));
  const [seen, setSeen] = useState<DangerSign[]>([]);
  const [note, setNote] = useState(() => noteOf(found));
  const [tried, setTried] = useState(false);
  const [to, setTo] = useState<'hospital' | 'posyandu'>('hospital');
  const [reason, setReason] = useState('');
  const [suspicion, setSuspicion] = useState('');
  const { answers, refused } = answersOf(typed);
  const problem = assess.error ? caseProblem(assess.error) : null;
  const suspected = seen.includes('neglect_suspected');
  const mustRefer = seen.some((sign) => sign !== 'neglect_suspected') || answers['feverOverTwoWeeks'] === true || answers['tbContact'] === true || (assess.error !== null && !suspected);

  function save() {
    setTried(true);
    if (refused.length > 0 || (suspected && suspicion.trim().length < 3)) return;
    // What is suspected goes to who protects the child, and not along to the hospital.
    const why = reason.trim() === '' ? seen.filter((sign) => sign !== 'neglect_suspected').map((sign) => dangerWords[sign].id).join('; ') : reason.trim();
    assess.mutate(
      {
        caseId: found.id,
        answers: { ...answers, seen, ...(note.trim() === '' ? {} : { note: note.trim() }) },
        referral: mustRefer && why.length >= 3 ? { id: crypto.randomUUID(), to, reason: why } : null,
        ...(suspected ? { protection: { id: crypto.randomUUID(), reason: suspicion.trim() } } : {}),
      },
      {
        onSuccess({ outcome }) {
          notify({ tone: 'done', text: outcome === 'referred' ? say.savedReferred : say.saved });
          onClose();
        },
      },
    );
  }

  const field = (name: AssessedField) => (
    <Question key={name} name={name} value={typed[name] ?? ''} onChange={(value) => setTyped({ ...typed, [name]: value })} refused={refused.includes(name)} />
  );
  return (
    <Dialog
      title={say.title}
      open={open}
      onClose={onClose}
      keepOpen
      form="side"
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="main" busy={assess.isPending} onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Section title={say.dangers} source={say.dangersHelp}>
        {dangerSigns.map((sign) => (
          <Checkbox key={sign} checked={seen.includes(sign)} onChange={(checked) => setSeen(checked ? [...seen, sign] : seen.filter((one) => one !== sign))}>
            {dangerWords[sign][language]}
          </Checkbox>
        ))}
      </Section>
      {mustRefer ? (
        <Callout tone="severe" icon={<IconAlertTriangle aria-hidden="true" />} title={say.referTo}>
          <RadioGroup label={say.referTo} value={to} onChange={setTo} options={[{ value: 'hospital', label: say.hospital }, { value: 'posyandu', label: say.posyandu }]} />
          <TextField label={say.reason} value={reason} onChange={setReason} />
        </Callout>
      ) : null}
      {suspected ? (
        <Callout tone="severe" icon={<IconShieldHeart aria-hidden="true" />} title={say.protect}>
          <p>{say.protectHelp}</p>
          <TextArea
            label={say.protectReason}
            value={suspicion}
            onChange={setSuspicion}
            rows={3}
            {...(tried && suspicion.trim().length < 3 ? { refusal: say.protectMissing } : {})}
          />
        </Callout>
      ) : null}
      <p>{say.lead}</p>
      {(Object.keys(assessmentGroups) as AssessmentGroup[]).map((group) => (
        <Section key={group} title={groupWords[group][language]} ruled>
          <FormGrid>{assessmentGroups[group].map(field)}</FormGrid>
        </Section>
      ))}
      <TextArea label={say.note} value={note} onChange={setNote} rows={3} />
      {tried && refused.length > 0 ? (
        <div role="alert">
          <Callout tone="warm">{say.wrong(formatNumber(refused.length))}</Callout>
        </div>
      ) : null}
      {problem ? <ErrorState problem={problem} /> : null}
    </Dialog>
  );
}

interface QuestionProps {
  name: AssessedField;
  value: string;
  onChange: (value: string) => void;
  refused: boolean;
}

/** One question, asked by its kind. An answer may be taken back to "not asked". */
function Question({ name, value, onChange, refused }: QuestionProps) {
  const say = useMessages(formWords);
  const language = useLanguage();
  const label = fieldWords[name][language];
  const input = inputOf[name];
  const range = rangeOf(name);
  if (typeof input !== 'string' || input === 'yesNo') {
    const answers = input === 'yesNo' ? ['yes', 'no'] : input;
    return <Select label={label} value={value === '' ? null : value} onChange={onChange} placeholder={'\u2013'} options={answers.map((one) => ({ value: one, label: choiceWords[one]![language] }))} />;
  }
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      keyboard={input === 'number' ? 'decimal' : 'text'}
      {...(input === 'list' ? { help: say.list } : {})}
      {...(refused && range !== undefined ? { refusal: say.figure(...range) } : {})}
    />
  );
}
