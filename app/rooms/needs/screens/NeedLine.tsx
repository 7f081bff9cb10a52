import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { departments, type NeedView } from '../index.ts';
import { AcceptNeed } from './AcceptNeed.tsx';
import { DeclineNeed } from './DeclineNeed.tsx';
import { needWords, whyWords } from './needWords.ts';
import { rupiah, whyPhrase } from './whyPhrase.ts';

const NEAR_DAYS = 14;
const DAY_MS = 86_400_000;
const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(jakartaDay(new Date()))) / DAY_MS);
/** Two places where they are needed, none where they are not. */
export const shownQuantity = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);

/** One line: what, how much and by when, why, how far it is covered; and the decision, for who may take it. */
export function NeedLine({ line, mayDecide }: { line: NeedView; mayDecide: boolean }) {
  const say = useMessages(needWords);
  const why = useMessages(whyWords);
  const language = useLanguage();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const label = language === 'id' ? line.label : line.labelEn;
  const decided = line.quantity !== null;
  const told = [
    decided ? say.amount(shownQuantity(line.quantity ?? 0), line.unit) : say.amount(shownQuantity(line.usualQuantity), line.unit),
    line.unitPriceRp === null || line.unitPriceRp === 0 ? '' : say.price(rupiah(line.unitPriceRp)),
    line.department === null ? '' : (departments[line.department as keyof typeof departments] ?? line.department),
    line.plannedOn === null ? '' : say.planned(formatDate(line.plannedOn)),
  ].filter(Boolean);
  const running = line.state === 'open' || line.state === 'covered';
  const waits = line.state === 'proposed' || line.state === 'open';
  return (
    <>
      <ActionRow
        title={label}
        mark={
          <>
            {running && line.deadline !== null ? <ClockChip daysLeft={daysTo(line.deadline)} nearFrom={NEAR_DAYS} /> : null}
            {line.state === 'proposed' ? null : <Tag tone={stateTone[line.state]}>{say[`state_${line.state}`]}</Tag>}
            {waits ? <Warnings line={line} /> : null}
          </>
        }
        details={[
          told.join(' \u00B7 '),
          line.state === 'declined' && line.declineReason !== null ? line.declineReason : say.because(whyPhrase(line.reasons, why)),
          running && line.urgencyReasons.length > 0 ? `${say.urgency} ${whyPhrase(line.urgencyReasons, why)}.` : '',
          running ? `${say.coveredOf(shownQuantity(line.covered), shownQuantity(line.quantity ?? 0), line.unit)}. ${say[`donor_${line.donor}`]}.` : line.state === 'proposed' ? say[`donor_${line.donor}`] : '',
        ]}
        actions={
          mayDecide && waits ? (
            <>
              <Button onPress={() => setAsking('accept')}>{line.state === 'proposed' ? say.accept : say.change}</Button>
              {line.covered > 0 ? null : (
                <Button variant="text" onPress={() => setAsking('decline')}>
                  {say.decline}
                </Button>
              )}
            </>
          ) : null
        }
      />
      {asking === 'accept' ? <AcceptNeed line={line} label={label} onClose={() => setAsking(null)} /> : null}
      {asking === 'decline' ? <DeclineNeed line={line} label={label} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

const stateTone = { open: 'warm', covered: 'done', met: 'done', declined: 'quiet', expired: 'quiet' } as const;

/** What speaks about the item for this child: age, allergy, prescription. */
function Warnings({ line }: { line: NeedView }) {
  const say = useMessages(needWords);
  return line.safety
    .filter(({ code }) => code !== 'not_by_donor')
    .map((one) => (
      <Tag key={`${one.code}${one.of ?? ''}`} tone={one.weight === 'forbids' ? 'severe' : 'warm'}>
        {`${say[`safety_${one.code as 'allergy'}`]}${one.of === undefined ? '' : `: ${one.of}`}`}
      </Tag>
    ));
}
