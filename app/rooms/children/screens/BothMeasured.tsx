import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { DuplicateSide } from '../index.ts';
import { daysOfBoth } from './duplicateFields.ts';
import { duplicateWords } from './duplicateWords.ts';

type Day = ReturnType<typeof daysOfBoth>[number];

/** What was measured under both records, day by day. */
export function BothMeasured({ one, other }: { one: DuplicateSide; other: DuplicateSide }) {
  const say = useMessages(duplicateWords);
  const days = daysOfBoth(one, other);
  const figures = (measured: Day['one']) =>
    measured === null
      ? ''
      : [
          measured.weightG === null ? null : `${formatNumber(measured.weightG / 1000, 1)} kg`,
          measured.lengthMm === null ? null : `${formatNumber(measured.lengthMm / 10, 1)} cm`,
        ]
          .filter((part) => part !== null)
          .join(', ');
  const columns: Column<Day>[] = [
    {
      key: 'day',
      title: say.day,
      onPhone: 'head',
      cell: ({ day, one: first, other: second }) =>
        first !== null && second !== null ? `${formatDate(day)}, ${say.sameDay}` : formatDate(day),
    },
    { key: 'one', title: say.record(1), onPhone: 'line', cell: (day) => figures(day.one) },
    { key: 'other', title: say.record(2), onPhone: 'line', cell: (day) => figures(day.other) },
  ];
  return (
    <Section title={say.measurements} source={days.length === 0 ? say.noMeasurements : say.measurementsHelp} ruled>
      {days.length === 0 ? null : <Table caption={say.measurements} columns={columns} rows={days} rowKey={({ day }) => day} />}
    </Section>
  );
}
