import { chartWords } from './chartWords.ts';
import { classIndexOf, isByAge, type ChartIndex } from './curves.ts';
import { unitOf, type GrowthPoint } from './growthPoint.ts';
import { Table } from '../Table.tsx';
import { ZClass } from '../ClassMark.tsx';
import { formatAge, formatDate } from '../dates.ts';
import { useMessages } from '../messages.ts';
import { formatNumber, formatZ } from '../numbers.ts';

/** The same measurements as a table, newest first: for readers, for paper, for those who would rather read. */
export function GrowthTable({ title, index, points }: { title: string; index: ChartIndex; points: readonly GrowthPoint[] }) {
  const say = useMessages(chartWords);
  const { unit, decimals } = unitOf(index);
  return (
    <Table
      caption={title}
      rows={points.toReversed()}
      rowKey={(point) => point.key}
      columns={[
        { key: 'date', title: say.date, cell: (point) => formatDate(point.measuredOn), onPhone: 'head' },
        {
          key: 'x',
          title: isByAge(index) ? say.age : 'cm',
          cell: (point) => (isByAge(index) ? formatAge(Math.floor(point.x)) : formatNumber(point.x, 1)),
          onPhone: 'end',
        },
        {
          key: 'value',
          title: `${say.value}, ${unit}`,
          align: 'right',
          cell: (point) =>
            point.held === undefined ? <b>{formatNumber(point.value, decimals)}</b> : <s>{formatNumber(point.value, decimals)}</s>,
        },
        { key: 'z', title: say.z, align: 'right', cell: (point) => (point.z === null ? '' : formatZ(point.z)) },
        {
          key: 'class',
          title: say.class,
          cell: (point) =>
            point.z === null ? null : <ZClass index={classIndexOf(index)} z={point.z} held={point.held !== undefined} />,
        },
      ]}
    />
  );
}
