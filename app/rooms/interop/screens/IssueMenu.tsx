import {
  IconBuildingCommunity, IconFileX, IconGitMerge, IconHistory, IconId, IconIdOff, IconMapPinPlus, IconRulerMeasure, IconScale,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ChoiceList } from '../../../platform/ui/ChoiceList.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { issueKinds, type ImportView, type IssueKind } from '../contract.ts';
import { issueHints, issueNames } from './issueWords.ts';
import { decisionsOf, kindsToDecide } from './portions.ts';
import { reviewWords } from './reviewWords.ts';
import styles from './IssueMenu.module.css';

const icons: Record<IssueKind, ReactNode> = {
  unit_error: <IconScale aria-hidden="true" />,
  ambiguous: <IconGitMerge aria-hidden="true" />,
  drifted: <IconHistory aria-hidden="true" />,
  posture_age: <IconRulerMeasure aria-hidden="true" />,
  nik_wrong_length: <IconIdOff aria-hidden="true" />,
  nik_missing: <IconIdOff aria-hidden="true" />,
  nik_masked: <IconId aria-hidden="true" />,
  new_posyandu: <IconMapPinPlus aria-hidden="true" />,
  kept: <IconBuildingCommunity aria-hidden="true" />,
  refused: <IconFileX aria-hidden="true" />,
};

/** Groups of rows with their counts: those that ask for a decision, then those to look at. */
export function IssueMenu({ view, selected, onSelect }: { view: ImportView; selected: IssueKind; onSelect: (kind: IssueKind) => void }) {
  const say = useMessages(reviewWords);
  const names = useMessages(issueNames);
  const hints = useMessages(issueHints);
  const { undecided, all } = decisionsOf(view);
  const toDecide = kindsToDecide(view);
  const choices = (decided: boolean) =>
    issueKinds.flatMap((kind) => {
      const issue = view.issues.find((one) => one.kind === kind);
      if (issue === undefined || issue.rows === 0 || toDecide.includes(kind) !== decided) return [];
      return [{ key: kind, label: names[kind], detail: hints[kind], count: decided ? issue.undecided : issue.rows, icon: icons[kind] }];
    });
  const [deciding, seeing] = [choices(true), choices(false)];
  return (
    <div className={styles['menu']}>
      {deciding.length === 0 ? null : (
        <ChoiceList
          title={undecided === 0 ? say.allDecided : say.toDecide(formatNumber(undecided))}
          choices={deciding}
          selected={selected}
          onSelect={onSelect}
        >
          <div className={styles['progress']}>
            <div className={styles['track']} aria-hidden="true">
              <div style={{ width: `${all === 0 ? 0 : ((all - undecided) / all) * 100}%` }} />
            </div>
            <p role="status">
              <b>{say.decidedOf(formatNumber(all - undecided), formatNumber(all))}</b> {undecided === 0 ? null : say.undecidedStay}
            </p>
          </div>
        </ChoiceList>
      )}
      {seeing.length === 0 ? null : <ChoiceList title={say.toSee} choices={seeing} selected={selected} onSelect={onSelect} />}
    </div>
  );
}
