import { Link } from '../../../platform/ui/Link.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import type { PledgeView } from '../index.ts';
import { FlowBar } from './FlowBar.tsx';
import { giftWords } from './giftWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeList.module.css';

interface PledgeListProps {
  pledges: readonly PledgeView[];
  href: (pledge: PledgeView) => string;
  /** Names the giver: on the desk, where there are many. */
  named?: boolean;
}

/** Promises with how far each has come, one bar per thing that it became. */
export function PledgeList({ pledges, href, named = false }: PledgeListProps) {
  const say = useMessages(giftWords);
  const { label } = useGiftItems();
  const saidOf = useSaidOf();
  const restOf = useRestOf();
  const { regency } = useSignedIn();
  return (
    <ul className={styles['list']}>
      {pledges.map((pledge) => (
        <li key={pledge.id} className={styles['pledge']}>
          <div className={styles['what']}>
            <Link href={href(pledge)} bare>
              <b>{saidOf(pledge)}</b>
            </Link>
            {named ? <span>{pledge.giverName}</span> : null}
            <small>
              {say.madeOn(formatDate(pledge.madeOn), pledge.wishArea === regency.code ? say.everywhere : pledge.wishAreaName)}
              {pledge.validUntil === null ? '' : `, ${say.until(formatDate(pledge.validUntil))}`}
            </small>
          </div>
          <div className={styles['where']}>
            {pledge.directed.length === 0 ? <p>{pledge.unspent > 0 ? say.notDirected : restOf(pledge)}</p> : null}
            {pledge.directed.map((one) => (
              <div key={one.item} className={styles['item']}>
                <b>{say.inItem(label(one.item), formatNumber(one.needs))}</b>
                <FlowBar {...one} />
              </div>
            ))}
            {pledge.directed.length > 0 ? <p>{restOf(pledge)}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** `Rp 20.000.000`, `500 kg Telur ayam harian`: a promise as it was said. */
export function useSaidOf(): (pledge: PledgeView) => string {
  const { amount, label } = useGiftItems();
  return (pledge) => (pledge.kind === 'money' ? amount(pledge.saidQuantity, 'rupiah') : `${amount(pledge.saidQuantity, pledge.saidUnit)} ${label(pledge.commodity)}`);
}

/** What is free of a promise, and what ended. */
export function useRestOf(): (pledge: PledgeView) => string {
  const say = useMessages(giftWords);
  const { amount } = useGiftItems();
  return (pledge) =>
    [pledge.unspent > 0 ? say.unspent(amount(pledge.unspent, pledge.unit)) : pledge.directed.length > 0 ? say.allDirected : null, pledge.ended > 0 ? say.endedPart(amount(pledge.ended, pledge.unit)) : null]
      .filter((one) => one !== null)
      .join('; ');
}
