import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { IconButton } from './IconButton.tsx';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import { formatNumber } from './numbers.ts';
import styles from './Pagination.module.css';

export interface PaginationProps {
  /** First row shown, counted from 0. */
  offset: number;
  /** Rows a page holds. */
  limit: number;
  total: number;
  onOffset: (offset: number) => void;
}

/** `1–50 dari 1.411` with one page back and one page on. */
export function Pagination({ offset, limit, total, onOffset }: PaginationProps) {
  const say = useMessages(kitWords);
  const last = Math.min(offset + limit, total);
  return (
    <nav className={styles['pages']} aria-label={say.pages} data-print="no">
      <span>{say.range(formatNumber(total === 0 ? 0 : offset + 1), formatNumber(last), formatNumber(total))}</span>
      <IconButton
        label={say.previousPage}
        icon={<IconChevronLeft />}
        disabled={offset === 0}
        onPress={() => onOffset(Math.max(0, offset - limit))}
      />
      <IconButton label={say.nextPage} icon={<IconChevronRight />} disabled={last >= total} onPress={() => onOffset(offset + limit)} />
    </nav>
  );
}
