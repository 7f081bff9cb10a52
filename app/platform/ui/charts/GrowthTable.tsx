import { chartWords } from './chartWords.ts';
import { classIndexOf, isByAge, type ChartIndex } from './curves.ts';
import { unitOf, type GrowthPoint } from './growthPoint.ts';
import { Table, type Column } from '../Table.tsx';
import { ZClass } from '../ClassMark.tsx';
import { formatAge, formatDate } from '../dates.ts';
import { useMessages } from '../messages.ts';
import { formatNumber, formatZ } from '../numbers.ts';

/** The same measurements as a table, newest first: for readers, for paper, for those who would rather read. */
export function GrowthTable({ title, index, points }: { title: string; index: ChartIndex; points: readonly GrowthPoint[] }) {
  const say = useMessages(chartWords);
  return <Table caption={title} rows={points.toReversed()} rowKey={(point) => point.key} columns={columnsOf(index, say)} />;
}

function columnsOf(index: ChartIndex, say: (typeof chartWords)['id']): Column<GrowthPoint>[] {
  const { unit, decimals } = unitOf(index);
  const along = (point: GrowthPoint) => (isByAge(index) ? formatAge(Math.floor(point.x)) : formatNumber(point.x, 1));
  return [
    { key: 'date', title: say.date, cell: (point) => formatDate(point.measuredOn), onPhone: 'head' },
    { key: 'x', title: isByAge(index) ? say.age : 'cm', cell: along, onPhone: 'end' },
    { key: 'value', title: `${say.value}, ${unit}`, align: 'right', cell: (point) => valueCell(point, decimals) },
    { key: 'z', title: say.z, align: 'right', cell: (point) => (point.z === null ? '' : formatZ(point.z)) },
    { key: 'class', title: say.class, cell: (point) => classCell(point, index) },
  ];
}

function valueCell(point: GrowthPoint, decimals: number) {
  const shown = formatNumber(point.value, decimals);
  return point.held === undefined ? <b>{shown}</b> : <s>{shown}</s>;
}

function classCell(point: GrowthPoint, index: ChartIndex) {
  if (point.z === null) return null;
  return <ZClass index={classIndexOf(index)} z={point.z} held={point.held !== undefined} />;
}
