import { IconBuildingCommunity } from '@tabler/icons-react';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { factsWords } from './factsWords.ts';
import { useElectionMode } from './useFosterFacts.ts';

/** Where election mode acts, it says so; otherwise nothing stands here. */
export function ElectionNotice() {
  const say = useMessages(factsWords);
  const mode = useElectionMode().data;
  if (mode === undefined || !mode.on || mode.from === null) return null;
  return <Callout icon={<IconBuildingCommunity aria-hidden="true" />}>{say.electionOn(formatDate(mode.from), mode.until === null ? null : formatDate(mode.until))}</Callout>;
}
