import type { ReactNode } from 'react';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import type { HelpView, PledgeDetail, StepView } from '../index.ts';
import { GiftFinding } from './GiftFinding.tsx';
import { HelpList } from './HelpList.tsx';
import { StepTable } from './StepTable.tsx';
import { detailWords } from './detailWords.ts';
import { giftWords } from './giftWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeDetail.module.css';

interface PledgeDetailViewProps {
  detail: PledgeDetail;
  /** What can be done with one need's help; the desk alone has some. */
  actionsOf?: (help: HelpView) => ReactNode;
  /** What can be done with a step. */
  undo?: (step: StepView) => ReactNode;
  /** Names the giver among the facts. */
  named?: boolean;
}

/** A promise with all that became of it: the honest number, each need it helps, every step. */
export function PledgeDetailView({ detail, actionsOf, undo, named = false }: PledgeDetailViewProps) {
  const say = useMessages(detailWords);
  const words = useMessages(giftWords);
  const { amount } = useGiftItems();
  const { regency } = useSignedIn();
  const { pledge, help } = detail;
  const bound = pledge.directed.reduce((sum, { committed }) => sum + committed, 0);
  const standing = help.filter((one) => one.covered + one.delivered + one.received + one.used + one.givenBack + one.spoiled > 0);
  const needs = new Set(standing.map(({ allocationId }) => allocationId)).size;
  const facts = [
    ...(named ? [{ label: say.giverFact, value: pledge.giverName }] : []),
    { label: say.placeFact, value: pledge.wishArea === regency.code ? words.everywhere : pledge.wishAreaName },
    ...(bound > 0 ? [{ label: say.boundFact, value: amount(bound, 'rupiah') }] : []),
    { label: say.unspentFact, value: amount(pledge.unspent, pledge.unit) },
    ...(pledge.ended > 0 ? [{ label: say.endedFact, value: amount(pledge.ended, pledge.unit) }] : []),
    ...(pledge.validUntil === null ? [] : [{ label: words.validUntil, value: formatDate(pledge.validUntil) }]),
    ...(pledge.note === null ? [] : [{ label: say.noteFact, value: pledge.note }]),
  ];
  return (
    <>
      <GiftFinding coverage={detail.coverage} today={detail.today} ofPledge />
      <div className={styles['facts']}>
        <Facts facts={facts} />
      </div>
      <Section title={needs === 0 ? say.helpsNone : say.helps(formatNumber(needs))} level="sentence" ruled>
        {needs === 0 ? <p>{say.helpsNoneText}</p> : <HelpList help={standing} {...(actionsOf === undefined ? {} : { actionsOf })} />}
      </Section>
      <Section title={say.steps} source={say.stepsSource} ruled>
        <StepTable steps={detail.steps} {...(undo === undefined ? {} : { undo })} />
      </Section>
    </>
  );
}
