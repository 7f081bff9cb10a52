import type { Column } from './Table.tsx';
import { Link } from './Link.tsx';
import { classes } from './classes.ts';
import styles from './Table.module.css';

interface TableRowProps<Row> {
  id: string;
  row: Row;
  columns: readonly Column<Row>[];
  selected: boolean;
  href: string | undefined;
  onRow: ((row: Row) => void) | undefined;
  onHover: ((key: string | null) => void) | undefined;
}

/** One row: its head cell holds the one link or button, stretched over the whole row. */
export function TableRow<Row>({ id, row, columns, selected, href, onRow, onHover }: TableRowProps<Row>) {
  const leads = href !== undefined || onRow !== undefined;
  const headKey = (columns.find((column) => column.onPhone === 'head') ?? columns[0])?.key;
  return (
    <tr
      role="row"
      className={classes(styles['row'], leads && styles['leads'], selected && styles['selected'])}
      {...(onHover
        ? {
            onPointerEnter: () => onHover(id),
            onPointerLeave: () => onHover(null),
            onFocus: () => onHover(id),
            onBlur: () => onHover(null),
          }
        : {})}
    >
      {columns.map((column) => {
        const isHead = column.key === headKey;
        const slot = isHead ? 'head' : (column.onPhone ?? 'line');
        const content = column.cell(row);
        return (
          <td
            key={column.key}
            role="cell"
            className={classes(column.align === 'right' && styles['right'], styles[`on-${slot}`])}
            data-title={column.title}
          >
            {isHead && href !== undefined ? (
              <Link href={href} bare>
                {content}
              </Link>
            ) : isHead && onRow ? (
              <button type="button" className={styles['act']} aria-pressed={selected} onClick={() => onRow(row)}>
                {content}
              </button>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}
