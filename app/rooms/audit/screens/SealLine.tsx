import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { auditFaults, readAuditSeal } from '../index.ts';
import { auditWords } from './auditWords.ts';

/** How far the trail is sealed, and what the nightly check found; loud only when it is not whole. */
export function SealLine() {
  const say = useMessages(auditWords);
  const seal = useQuery(queryOptionsFor(readAuditSeal, {})).data;
  if (seal === undefined) return null;
  const { checked } = seal;
  const faults = checked === null ? [] : auditFaults.flatMap((fault) => (fault === 'late' || checked.counts[fault] === 0 ? [] : [`${formatNumber(checked.counts[fault])} ${say[`f_${fault}`]}`]));
  return (
    <>
      <SourceLine>
        {seal.lastSealedAt === null ? say.notSealed : say.sealed(formatNumber(seal.lastSeq), formatInstant(seal.lastSealedAt))}
        {checked?.whole === true ? ` ${say.whole(formatInstant(checked.at), formatNumber(checked.entries))}` : null}
        {checked !== null && checked.counts.late > 0 ? ` ${say.lateSeals(formatNumber(checked.counts.late))}` : null}
      </SourceLine>
      {checked?.whole === false ? (
        <Callout tone="severe" title={say.broken(formatInstant(checked.at))}>
          {say.brokenHelp(faults.join(', '))}
        </Callout>
      ) : null}
    </>
  );
}
