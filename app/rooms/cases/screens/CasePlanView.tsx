import { Facts } from '../../../platform/ui/Facts.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { CaseView } from '../index.ts';
import { caseWords } from './caseWords.ts';
import styles from './case.module.css';

/** The plan in force, or the one that is proposed: from when to when, where the child should be, what for. */
export function CasePlanView({ found }: { found: CaseView }) {
  const say = useMessages(caseWords);
  const plan = found.proposedPlan?.plan ?? found.plan;
  if (plan === null || plan === undefined) return null;
  return (
    <Part title={say.plan} note={say.planSpan(formatDate(plan.from), formatDate(plan.until))}>
      <Facts form="list" facts={plan.shouldBe.map((one, at) => ({ label: at === 0 ? say.shouldBe : '', value: say.shouldBeAt(formatNumber(one.lengthCm, 1), formatDate(one.on)) })).filter((_one, at, all) => at < 1 || at === all.length - 1 || all.length <= 4)} />
      {plan.goals.length === 0 ? null : (
        <ul className={styles['goals']} aria-label={say.goals}>
          {plan.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}
