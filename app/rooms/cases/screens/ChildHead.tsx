import { PersonHead } from '../../../platform/ui/PersonHead.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatZ } from '../../../platform/ui/numbers.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { homeAddress } from './homeAddress.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { reasonWord, standingWords } from './standingWords.ts';

/** Symbol, name, age; where it lives, whose child it is, whether a case is open. */
export function ChildHead({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const words = useMessages(standingWords);
  const { child } = page;
  const facts = [
    { label: say.livesAt, value: [child.villageName, homeAddress(child)].filter(Boolean).join(', ') },
    { label: say.parents, value: child.parentNames.length === 0 ? say.noParents : child.parentNames.map(shownName).join(', ') },
    page.case === null
      ? { label: say.noCase, value: say.noCaseYet }
      : {
          label: say.caseOpened(formatDate(page.case.openedOn)),
          value: say.caseBecause(reasonWord(page.case.reason, words), formatZ(page.case.lenZ / 100)),
        },
  ];
  return (
    <PersonHead
      seed={child.aliasSeed}
      name={shownName(child.name)}
      detail={
        <>
          {say.who(child.sex === 'M' ? say.boy : say.girl, formatAge(child.ageMonths), formatDate(child.bornOn))}{' '}
          <b>{say.alias(aliasOf(child.aliasSeed).name)}</b> <ChildState state={child.state} on={child.stateOn} />
        </>
      }
      facts={facts}
    />
  );
}

/** Moved, died or erased, with the date; nothing for a child who lives here. */
function ChildState({ state, on }: { state: string; on: string | null }) {
  const say = useMessages(childWords);
  const date = on === null ? '' : formatDate(on);
  if (state === 'moved') return <Tag>{say.state_moved(date)}</Tag>;
  if (state === 'died') return <Tag>{say.state_died(date)}</Tag>;
  if (state === 'erased') return <Tag>{say.state_erased(date)}</Tag>;
  return null;
}
