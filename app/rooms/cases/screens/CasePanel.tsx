import { IconCheck, IconPoint, IconPointFilled } from '@tabler/icons-react';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { stages, type CaseView } from '../index.ts';
import { CaseCauses } from './CaseCauses.tsx';
import { CaseConferences } from './CaseConference.tsx';
import { CaseNext } from './CaseNext.tsx';
import { CasePlanView } from './CasePlanView.tsx';
import { CaseReferrals } from './CaseReferrals.tsx';
import { CaseTasks } from './CaseTasks.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { caseWords } from './caseWords.ts';
import { useCase } from './useCase.ts';
import styles from './case.module.css';

/** The case on a child's page: where it stands, the one next step, plan, tasks, referrals, what happened. */
export default function CasePanel({ childId }: { childId: string }) {
  const say = useMessages(caseWords);
  const { data, error, refetch } = useCase(childId);
  if (!data) return <Section title={say.title} ruled>{error ? <ErrorState problem={problemOf(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}</Section>;
  const found = data.case;
  const earlier = data.earlier.map((one) => (
    <p key={one.id} className={styles['quiet']}>
      {say.earlier(formatDate(one.closedOn), endingWord(one.ending, say))}
    </p>
  ));
  if (found === null) {
    return (
      <Section title={say.title} ruled>
        <p className={styles['quiet']}>{say.none}</p>
        {earlier}
      </Section>
    );
  }
  return (
    <Section title={`${say.title}: ${say[`stage_${found.stage}`].toLowerCase()}`} level="sentence" aside={<TrackTag found={found} />} ruled>
      {found.ending === null ? <Chain stage={found.stage} /> : <p>{endingWord(found.ending.ending, say)}, {formatDate(found.ending.on)}.</p>}
      <CaseNext childId={childId} found={found} mayMeasure={data.may.measure} />
      <CasePlanView found={found} />
      <CaseTasks found={found} />
      <CaseReferrals found={found} />
      <CaseConferences found={found} />
      <CaseCauses found={found} />
      <CaseTimeline found={found} />
      {earlier}
    </Section>
  );
}

type Words = (typeof caseWords)['id'];

/** An ending of this or an older release, in words. */
export function endingWord(ending: string, say: Words): string {
  const key = `ending_${ending}` as keyof Words;
  return Object.hasOwn(say, key) ? (say[key] as string) : ending;
}

function TrackTag({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  if (found.track === 'none') return null;
  return <Tag tone={found.track === 'off' ? 'severe' : 'done'}>{say[`track_${found.track}`]}</Tag>;
}

/** The way of a case, with where it is now. */
function Chain({ stage }: { stage: CaseView['stage'] }) {
  const say = useMessages(caseWords);
  const now = stages.indexOf(stage);
  return (
    <ol className={styles['chain']}>
      {stages.map((one, at) => {
        const state = at < now ? 'done' : at === now ? 'now' : 'later';
        const Icon = state === 'done' ? IconCheck : state === 'now' ? IconPointFilled : IconPoint;
        return (
          <li key={one} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
            <Icon size={14} aria-hidden="true" />
            {say[`stage_${one}`]}
          </li>
        );
      })}
    </ol>
  );
}
