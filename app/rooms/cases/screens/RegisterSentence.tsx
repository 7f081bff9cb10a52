import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import type { Option } from '../../../platform/ui/Options.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { ageBands } from '../index.ts';
import type { AreaChoice } from './areaChoices.ts';
import { ageChoices, attentionChoices, classChoices, measuredChoices, sortChoices, stageChoices, type RegisterFilter } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';

interface RegisterSentenceProps {
  filter: RegisterFilter;
  areas: readonly AreaChoice[];
  onChange: (change: Partial<RegisterFilter>) => void;
  /** A search sorts by likeness instead of urgency. */
  searching: boolean;
  count: number | undefined;
  source: React.ReactNode;
}

/** The register's filter as one sentence; the number it finds stands at its right. */
export function RegisterSentence({ filter, areas, onChange, searching, count, source }: RegisterSentenceProps) {
  const say = useMessages(registerWords);
  const ages = ageChoices.map((age): Option => {
    if (age === 'all') return { value: age, label: say.anyAge };
    const next = ageBands[ageBands.findIndex((band) => String(band) === age) + 1] ?? 60;
    return { value: age, label: say.months(Number(age), next - 1) };
  });
  const places = areas.map(({ code, name, within, level }): Option => ({
    value: code,
    label: level === 'district' ? `Kec. ${name}` : level === 'puskesmas' && !/^puskesmas/i.test(name) ? `Puskesmas ${name}` : name,
    ...(within === null ? {} : { detail: level === 'posyandu' ? say.posyandu(within) : within }),
  }));
  return (
    <Sentence {...(count === undefined ? {} : { count })} source={source}>
      {say.show}{' '}
      <SentenceChoice
        label={say.chooseClass}
        options={classChoices.map((value) => ({ value, label: say[value] }))}
        value={filter.class}
        onChange={(value) => onChange({ class: value })}
      />{' '}
      {say.ofAge} <SentenceChoice label={say.chooseAge} options={ages} value={filter.age} onChange={(age) => onChange({ age })} />{' '}
      {say.inArea}{' '}
      <SentenceChoice
        label={say.chooseArea}
        options={[{ value: 'all', label: say.anyArea }, ...places]}
        value={filter.area}
        onChange={(area) => onChange({ area })}
      />{' '}
      {say.that}{' '}
      <SentenceChoice
        label={say.chooseAttention}
        options={attentionChoices.map((value) => ({ value, label: say[value] }))}
        value={filter.attention}
        onChange={(attention) => onChange({ attention })}
      />
      {say.andStage}{' '}
      <SentenceChoice
        label={say.chooseStage}
        options={stageChoices.map((value) => ({ value, label: value === 'all' ? say.anyStage : say[`stage_${value}`] }))}
        value={filter.stage}
        onChange={(stage) => onChange({ stage })}
      />
      {say.andMeasured}{' '}
      <SentenceChoice
        label={say.chooseMeasured}
        options={measuredChoices.map((value) => ({ value, label: value === 'all' ? say.anyMeasured : say[value] }))}
        value={filter.measured}
        onChange={(measured) => onChange({ measured })}
      />
      {searching ? (
        say.sortedAlike
      ) : (
        <>
          {say.sorted}{' '}
          <SentenceChoice
            label={say.chooseSort}
            options={sortChoices.map((value) => ({ value, label: say[`sort_${value}`] }))}
            value={filter.sort}
            onChange={(sort) => onChange({ sort })}
          />
        </>
      )}
    </Sentence>
  );
}
