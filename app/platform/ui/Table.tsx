import type { ReactNode } from 'react';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { TableRow } from './TableRow.tsx';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './Table.module.css';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers go right. */
  align?: 'right';
  /** Can be sorted by; the screen does the sorting. */
  sortable?: boolean;
  /** Desk width, as in CSS: `196px`, `20%`. */
  width?: string;
  /**
   * Where the cell goes when rows become blocks: `head` leads, `end` stands right, `line` is a line of its own
   * with the column's title before it, `plain` a line without title, `hide` leaves it out.
   */
  onPhone?: 'head' | 'end' | 'line' | 'plain' | 'hide';
}

export interface Sort {
  key: string;
  direction: 'up' | 'down';
}

export interface TableProps<Row> {
  /** What the table shows, for readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the whole row lead somewhere; the link's words are the head cell. */
  rowHref?: (row: Row) => string | undefined;
  /** Or makes the whole row do something, such as choosing it. */
  onRow?: (row: Row) => void;
  selectedKey?: string | null;
  /** Pointer or focus came to a row, or left (null): lights the same area on a map. */
  onHover?: (key: string | null) => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** `tall` 58 px rows with avatars, `short` 40 px. */
  rowHeight?: 'tall' | 'short';
  /** Old rows while new ones load. */
  stale?: boolean;
}

/** A table on a desk, a list of blocks on a phone, read the same by a screen reader. Never scrolls sideways. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, rowHeight = 'short', stale = false } = props;
  return (
    <table
      className={classes(styles['table'], styles[rowHeight], stale && styles['stale'])}
      role="table"
      aria-label={caption}
      aria-busy={stale}
    >
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={column.width ? { width: column.width } : {}} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            id={rowKey(row)}
            row={row}
            columns={columns}
            selected={props.selectedKey === rowKey(row)}
            href={props.rowHref?.(row)}
            onRow={props.onRow}
            onHover={props.onHover}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const say = useMessages(kitWords);
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const ariaSort = sorted === 'up' ? 'ascending' : sorted === 'down' ? 'descending' : 'none';
  const Arrow = sorted === 'up' ? IconArrowUp : sorted === 'down' ? IconArrowDown : IconArrowsSort;
  const sortable = column.sortable === true && onSort !== undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      className={classes(column.align === 'right' && styles['right'])}
      {...(sortable ? { 'aria-sort': ariaSort } : {})}
    >
      {sortable ? (
        <button
          type="button"
          className={classes(styles['sort'], sorted && styles['sorted'])}
          aria-label={say.sortBy(column.title)}
          onClick={() => onSort({ key: column.key, direction: sorted === 'down' ? 'up' : 'down' })}
        >
          {column.title}
          <Arrow aria-hidden="true" />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
