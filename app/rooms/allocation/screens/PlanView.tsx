import { useState, type ReactNode } from 'react';
import { IconBasketOff, IconDownload, IconPrinter } from '@tabler/icons-react';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import type { DraftView } from '../index.ts';
import { HelpMap } from './HelpMap.tsx';
import { LineTable } from './LineTable.tsx';
import { OfferList } from './OfferList.tsx';
import { ProofWords } from './ProofWords.tsx';
import { StaysOpenList } from './StaysOpenList.tsx';
import { VillageList } from './VillageList.tsx';
import { allocationWords } from './allocationWords.ts';
import { saveDraft } from './saveDraft.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import type { Way } from './useSimulation.ts';
import styles from './Plan.module.css';

interface PlanViewProps {
  draft: DraftView;
  way: Way;
  /** What to do where nothing fits. */
  empty: ReactNode;
  /** Lines taken out by hand, and how to change that: on the desk. */
  without?: { lines: ReadonlySet<number>; onChange: (lines: ReadonlySet<number>) => void };
}

/** A plan: how many children, in which kelurahan, what each need gets and why, what stays open, and how good it is. */
export function PlanView({ draft, way, empty, without }: PlanViewProps) {
  const say = useMessages(allocationWords);
  const { regency } = useSignedIn();
  const { amount } = useGiftItems();
  const [chosen, setChosen] = useState<string | null>(null);
  const { sums, offers } = draft;
  const when = formatInstant(draft.madeAt);
  const only = offers.length === 1 ? offers[0]! : null;
  const money = only === null ? '' : only.left === 0 ? say.usedAll(amount(only.used, only.unit)) : say.used(amount(only.used, only.unit), amount(only.left, only.unit));
  const stands = draft.state === 'ordered' ? say.orderedOn(when) : say.simulated(when);
  if (draft.lines.length === 0) {
    return (
      <>
        <EmptyState title={say.nothingTitle} icon={<IconBasketOff aria-hidden="true" />} action={empty}>
          {way === 'mine' ? say.nothingMine : say.nothingDesk}
        </EmptyState>
        {sums.open > 0 ? (
          <Section title={say.staysOpen} ruled>
            <StaysOpenList rows={draft.staysOpen} />
          </Section>
        ) : null}
      </>
    );
  }
  return (
    <div className={styles['plan']}>
      <div className={styles['finding']}>
        <BigNumber
          value={formatNumber(sums.children)}
          counts={(draft.state === 'ordered' ? say.heroOrdered : say.heroChildren)(formatNumber(sums.needs), formatNumber(sums.villages))}
          source={`${money} ${stands}`.trim()}
          size="large"
        />
        <ProofWords proof={draft.proof} />
        {only !== null && only.left > 0 && draft.kind === 'promise' ? <p className={styles['rest']}>{say.restStays}</p> : null}
        <div className={styles['paper']} data-print="no">
          <Button icon={<IconDownload />} onPress={() => saveDraft(way, draft.draftId, 'xlsx')}>
            {say.downloadXlsx}
          </Button>
          <Button variant="text" onPress={() => saveDraft(way, draft.draftId, 'csv')}>
            {say.downloadCsv}
          </Button>
          <Button variant="text" icon={<IconPrinter />} onPress={() => window.print()}>
            {say.print}
          </Button>
        </div>
      </div>
      <Columns
        side={
          <>
            <HelpMap villages={draft.villages} within={draft.said?.wishArea ?? regency.code} selected={chosen} onSelect={setChosen} />
            <Section title={say.staysOpen} level="small" ruled>
              <StaysOpenList rows={draft.staysOpen} />
            </Section>
          </>
        }
      >
        <Section title={say.byVillage} note={formatNumber(draft.villages.length)}>
          <VillageList villages={draft.villages} selected={chosen} onSelect={setChosen} />
        </Section>
      </Columns>
      {offers.length > 1 ? (
        <Section title={say.offers} note={say.offersCount(formatNumber(offers.length))} ruled>
          <OfferList offers={offers} />
        </Section>
      ) : null}
      <LineTable draft={draft} village={chosen} onEverywhere={() => setChosen(null)} {...(without === undefined ? {} : { without })} />
    </div>
  );
}
