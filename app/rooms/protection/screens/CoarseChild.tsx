import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { CoarseChildView } from '../index.ts';
import { deskWords } from './deskWords.ts';

const ENDS: Readonly<Record<number, number>> = { 0: 5, 6: 11, 12: 23, 24: 35, 36: 47, 48: 59 };

/** A child as the desk may know it: symbol and alias, village, age group. Never a name. */
export function CoarseChild({ child }: { child: CoarseChildView | null }) {
  const say = useMessages(deskWords);
  if (child === null) return <>{say.unknownChild}</>;
  const end = ENDS[child.ageBand];
  const age = end === undefined ? say.ageOver : say.ages(String(child.ageBand), String(end));
  const state = child.state === 'erased' ? [say.erasedChild] : [];
  return <PersonCell seed={child.aliasSeed} name={aliasOf(child.aliasSeed).name} detail={[child.areaName, age, ...state].join(', ')} />;
}
