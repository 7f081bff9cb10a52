import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { Table, type Column, type Sort } from '../../../platform/ui/Table.tsx';
import { cityWords } from './cityWords.ts';
import type { VillageFigures } from './villageFigures.ts';
import styles from './VillageTable.module.css';

interface VillageTableProps {
  villages: readonly VillageFigures[];
  ranks: ReadonlyMap<string, number>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Lit on the map. */
  selected: string | null;
  onHover: (code: string | null) => void;
  onSelect: (code: string) => void;
  /** Where the children of a village are listed; undefined where their names are not open. */
  namesHref: (code: string) => string | undefined;
  stale: boolean;
}

/** Villages with their counts and shares, sorted by any column; the same village lights up on the map. */
export function VillageTable({ villages, ranks, namesHref, ...rest }: VillageTableProps) {
  const say = useMessages(cityWords);
  const count = (value: number | null) => (value === null ? <small className={styles['hidden']}>{say.hidden}</small> : formatNumber(value));
  const columns: Column<VillageFigures>[] = [
    {
      key: 'name',
      title: say.name,
      sortable: true,
      onPhone: 'head',
      cell: (one) => (
        <span className={styles['name']}>
          <i>{ranks.get(one.code) ?? ''}</i>
          <span>
            <b>{one.name}</b>
            <small>{one.district}</small>
          </span>
        </span>
      ),
    },
    { key: 'registered', title: say.registered, align: 'right', sortable: true, onPhone: 'hide', cell: (one) => count(one.registered) },
    { key: 'measured', title: say.measured, align: 'right', sortable: true, cell: (one) => count(one.measured) },
    {
      key: 'coverage',
      title: say.coverage,
      align: 'right',
      sortable: true,
      cell: (one) => (one.coverage === null ? <small className={styles['hidden']}>{say.none}</small> : formatPercent(one.coverage)),
    },
    { key: 'stunted', title: say.stunted, align: 'right', sortable: true, cell: (one) => <b>{count(one.stunted)}</b> },
    {
      key: 'rate',
      title: say.rate,
      align: 'right',
      sortable: true,
      onPhone: 'end',
      cell: (one) =>
        one.rate === null ? <small className={styles['hidden']}>{one.stunted === null ? say.hidden : say.none}</small> : (
          <b className={styles['rate']}>
            {formatNumber(one.rate, 0)}
            <span>{say.rate.toLowerCase()}</span>
          </b>
        ),
    },
    { key: 'severe', title: say.severeShort, align: 'right', sortable: true, onPhone: 'hide', cell: (one) => count(one.severelyStunted) },
    { key: 'cases', title: say.openCases, align: 'right', sortable: true, cell: (one) => count(one.openCases) },
    {
      key: 'names',
      title: say.names,
      align: 'right',
      onPhone: 'plain',
      cell: (one) => {
        const href = namesHref(one.code);
        return href === undefined ? null : (
          <span className={styles['open']}>
            <Link href={href}>{say.openNames}</Link>
          </span>
        );
      },
    },
  ];
  return (
    <Table
      caption={say.villages}
      columns={columns}
      rows={villages}
      rowKey={(one) => one.code}
      onRow={(one) => rest.onSelect(one.code)}
      selectedKey={rest.selected}
      onHover={rest.onHover}
      sort={rest.sort}
      onSort={rest.onSort}
      rowHeight="tall"
      stale={rest.stale}
    />
  );
}
