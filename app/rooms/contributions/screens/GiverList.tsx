import { IconFileText } from '@tabler/icons-react';
import { IconButton } from '../../../platform/ui/IconButton.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { downloadStatement } from '../index.ts';
import type { GiverKind } from '../index.ts';
import { deskWords } from './deskWords.ts';
import { saveFile } from './saveFile.ts';
import { useGivers } from './useDesk.ts';

/** Who gives, by name, each with the statement. */
export function GiverList() {
  const say = useMessages(deskWords);
  const givers = useGivers().data?.givers ?? [];
  const kindOf = useKindOf();
  return (
    <Section title={say.givers} note={formatNumber(givers.length)}>
      {givers.length === 0 ? <p>{say.giversNone}</p> : null}
      {givers.map((giver) => (
        <TaskLine
          key={giver.id}
          title={giver.name}
          detail={[kindOf(giver.kind), say.pledgesOf(formatNumber(giver.pledges)), giver.signsIn ? null : say.offline].filter((part) => part !== null).join(', ')}
          mark={<IconButton label={`${say.statement}: ${giver.name}`} icon={<IconFileText />} onPress={() => saveFile(downloadStatement, { giverId: giver.id, form: 'pdf' })} />}
        />
      ))}
    </Section>
  );
}

/** The word of a kind of giver. */
export function useKindOf(): (kind: GiverKind) => string {
  const say = useMessages(deskWords);
  return (kind) =>
    ({
      person: say.kindPerson, company: say.kindCompany, foundation: say.kindFoundation, community: say.kindCommunity, department: say.kindDepartment, foster_parent: say.kindFosterParent,
    })[kind];
}
