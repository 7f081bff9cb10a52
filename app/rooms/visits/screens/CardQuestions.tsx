import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { layAnswers, type CardFacts } from '../index.ts';
import { hasNoHelp, NOBODY_KNOWS, type CardDraft } from './cardDraft.ts';
import { PromisedHelp } from './PromisedHelp.tsx';
import { Question } from './Question.tsx';
import { visitWords } from './visitWords.ts';

const MEALS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The ten questions in their order. */
export function CardQuestions({ draft, onChange, help }: { draft: CardDraft; onChange: (draft: CardDraft) => void; help: CardFacts['help'] }) {
  const say = useMessages(visitWords);
  const lay = layAnswers.map((value) => ({ value, label: say[value] }));
  const ask = (key: 'lively' | 'animalProtein' | 'ill' | 'weighed' | 'waterAndLatrine' | 'worry') => (
    <Question label={say[key]} options={lay} value={draft[key]} onChange={(value) => onChange({ ...draft, [key]: value })} />
  );
  return (
    <>
      {ask('lively')}
      {ask('animalProtein')}
      <Question
        label={say.meals}
        options={[...MEALS.map((value) => ({ value: value as number, label: say.mealsTimes(value) })), { value: NOBODY_KNOWS, label: say.unknown }]}
        value={draft.meals}
        onChange={(meals) => onChange({ ...draft, meals })}
      />
      {ask('ill')}
      <PromisedHelp help={help} />
      <Question
        label={say.helpCame}
        options={[...lay, { value: 'nothing_promised' as const, label: say.nothingPromised }]}
        value={draft.helpCame}
        onChange={(helpCame) => onChange({ ...draft, helpCame })}
      />
      {hasNoHelp(draft) ? null : (
        <Question
          label={say.helpUsed}
          options={[...lay, { value: 'nothing_came' as const, label: say.nothingCame }]}
          value={draft.helpUsed}
          onChange={(helpUsed) => onChange({ ...draft, helpUsed })}
        />
      )}
      {ask('weighed')}
      {ask('waterAndLatrine')}
      <TextArea label={say.needsMost} help={say.needsMostHelp} rows={2} value={draft.needsMost} onChange={(needsMost) => onChange({ ...draft, needsMost })} />
      {ask('worry')}
      {draft.worry === 'yes' ? (
        <>
          <TextArea label={say.worryWords} help={say.worryHelp} rows={3} value={draft.worryWords} onChange={(worryWords) => onChange({ ...draft, worryWords })} />
          <Checkbox checked={draft.safety} onChange={(safety) => onChange({ ...draft, safety })} help={say.safetyHelp}>
            {say.safety}
          </Checkbox>
        </>
      ) : null}
    </>
  );
}
