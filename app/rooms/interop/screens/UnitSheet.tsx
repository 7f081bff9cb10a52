import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { DecisionSheet, type Decision } from '../../../platform/ui/DecisionSheet.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { ProofPicture } from './ProofPicture.tsx';
import { reviewWords } from './reviewWords.ts';
import { RowSubject } from './RowSubject.tsx';
import { changeSince, isSwapped, lengthDoubt, weightDoubt } from './unitQuestion.ts';
import { unitDecisionWord } from './unitDecision.ts';

interface UnitSheetProps {
  row: ImportRowView;
  at: number;
  total: number;
  busy: boolean;
  onDecide: (decision: 'accept' | 'remeasure' | 'leave' | null) => void;
  onNext: () => void;
}

/** One unit error: what the file says, what was probably meant, the picture that proves it, three ways out. */
export function UnitSheet({ row, at, total, busy, onDecide, onNext }: UnitSheetProps) {
  const say = useMessages(decisionWords);
  const sayReview = useMessages(reviewWords);
  const [weight, length] = [weightDoubt(row), lengthDoubt(row)];
  const meant = [weight, length].flatMap((doubt) => (doubt === null ? [] : [`${doubt.meant} ${doubt.unit}`]));
  const both = weight !== null && length !== null;
  const one = weight ?? length;
  const decided = unitDecisionWord(row, say);
  const decisions: Decision[] =
    decided === undefined
      ? [
          { label: say.accept(meant.join(', ')), keyHint: 'Y', onPress: () => onDecide('accept') },
          { label: say.remeasure, keyHint: 'U', onPress: () => onDecide('remeasure') },
          { label: say.leave, onPress: () => onDecide('leave') },
        ]
      : [
          { label: say.next, keyHint: 'N', onPress: onNext },
          { label: say.takeBack, onPress: () => onDecide(null) },
        ];
  const question = both
    ? isSwapped(row) ? say.swappedQuestion : say.bothQuestion(meant[0] ?? '', meant[1] ?? '')
    : weight !== null ? say.weightQuestion(weight.written, meant[0] ?? '') : say.lengthQuestion(length?.written ?? '', meant[0] ?? '');
  return (
    <DecisionSheet
      question={question}
      place={sayReview.place(formatNumber(at), formatNumber(total), formatNumber(row.rowNo))}
      subject={<RowSubject row={row} />}
      written={both ? { value: `${weight.written} / ${length.written}` } : { value: one?.written ?? '', unit: one?.unit }}
      proposed={both ? { value: `${weight.meant} kg / ${length.meant} cm` } : { value: one?.meant ?? '', unit: one?.unit }}
      reason={
        <>
          {decided === undefined ? <Why row={row} meant={meant[0] ?? ''} /> : say.decidedAs(decided)} {say.bothKept}
        </>
      }
      proof={<ProofPicture row={row} which={weight === null ? 'length' : 'weight'} />}
      decisions={decisions}
      busy={busy}
    />
  );
}

/** How the proposal fits the child's line, in words. */
function Why({ row, meant }: { row: ImportRowView; meant: string }) {
  const say = useMessages(decisionWords);
  const language = useLanguage();
  const change = changeSince(row);
  const z = row.proposedWeiZ === null ? '' : say.z(formatZ(row.proposedWeiZ / 100));
  if (change === null) return <>{say.firstTime(meant, formatAge(row.ageMonths ?? 0, 'months', language))} {z}</>;
  const grams = `${formatNumber(Math.abs(change.grams))} g`;
  const words = change.grams > 0 ? say.gained(grams) : change.grams < 0 ? say.lost(grams) : say.sameAsBefore;
  return <>{say.continues(meant, words, formatDate(change.since, language))} {z}</>;
}
