import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { groupLines, toldWords } from '../index.ts';
import type { DraftView, LineGroup } from '../index.ts';
import { ageWords } from './ageWords.ts';
import { allocationWords } from './allocationWords.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import styles from './Plan.module.css';

const PAGE = 20;

interface LineTableProps {
  draft: DraftView;
  /** Only of this kelurahan. */
  village: string | null;
  onEverywhere: () => void;
  without?: { lines: ReadonlySet<number>; onChange: (lines: ReadonlySet<number>) => void };
}

/** Each need of the plan: what it gets and why, in words; needs that are alike in one row. On the desk a row can be taken out. */
export function LineTable({ draft, village, onEverywhere, without }: LineTableProps) {
  const say = useMessages(allocationWords);
  const language = useLanguage();
  const { label, amount } = useGiftItems();
  const [shown, setShown] = useState(PAGE);
  const lines = village === null ? draft.lines : draft.lines.filter((line) => line.village === village);
  const groups = groupLines(lines);
  const given = draft.offers.length > 1;

  function toggle(numbers: readonly number[], takes: boolean): void {
    const next = new Set(without!.lines);
    for (const line of numbers) {
      if (takes) next.delete(line);
      else next.add(line);
    }
    without!.onChange(next);
  }

  const columns: readonly Column<LineGroup>[] = [
    ...(without === undefined
      ? []
      : [
          {
            key: 'take', title: say.takeColumn, width: '84px', onPhone: 'end' as const,
            cell: ({ first, numbers }: LineGroup) => (
              <Checkbox checked={!numbers.every((line) => without.lines.has(line))} onChange={(takes) => toggle(numbers, takes)}>
                <span className={styles['read']}>{say.takeOut(`${label(first.item)}, ${first.villageName}`)}</span>
              </Checkbox>
            ),
          },
        ]),
    {
      key: 'need', title: say.needColumn, onPhone: 'head',
      cell: ({ first, numbers }) => (
        <>
          <b>
            {label(first.item)}, {first.villageName}
          </b>
          <br />
          <small>{[say.childrenOf(formatNumber(numbers.length)), ageWords(first.ageBand, say)].join(' ').trim()}</small>
        </>
      ),
    },
    {
      key: 'amount', title: say.amountColumn, onPhone: 'plain',
      cell: ({ first, numbers, quantity, rupiah }) => {
        const each = first.quantity === first.open ? amount(first.quantity, first.unit) : say.ofOpen(amount(first.quantity, first.unit), amount(first.open, first.unit));
        return (
          <>
            {numbers.length === 1 ? each : say.inAll(amount(quantity, first.unit), each)}
            {rupiah === null ? null : (
              <>
                <br />
                <small>{say.worth(amount(rupiah, 'rupiah'))}</small>
              </>
            )}
          </>
        );
      },
    },
    { key: 'why', title: say.whyColumn, onPhone: 'line', cell: ({ first }) => first.chosenFor.map((one) => toldWords[one][language]).join(', ') },
    { key: 'by', title: say.byColumn, width: '116px', onPhone: 'line', cell: ({ first }) => formatDate(first.deadline) },
    ...(given ? [{ key: 'giver', title: say.giverColumn, onPhone: 'line' as const, cell: ({ first }: LineGroup) => draft.offers[first.offer]?.giverName ?? '' }] : []),
  ];
  const name = village === null ? null : (lines[0]?.villageName ?? '');
  return (
    <Section
      title={name === null ? say.linesTitle : say.linesIn(name)}
      note={formatNumber(lines.length)}
      ruled
      {...(name === null ? {} : { aside: <Button variant="text" onPress={onEverywhere}>{say.everywhere}</Button> })}
    >
      <Table caption={say.linesTitle} columns={columns} rows={groups.slice(0, shown)} rowKey={({ first }) => String(first.line)} rowHeight="tall" />
      {shown < groups.length ? <Button onPress={() => setShown(shown + PAGE)}>{say.more}</Button> : null}
    </Section>
  );
}
