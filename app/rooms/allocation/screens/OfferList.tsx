import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { RUPIAH } from '../../contributions/index.ts';
import type { DraftView } from '../index.ts';
import { allocationWords } from './allocationWords.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import styles from './Plan.module.css';

const SHOWN_FIRST = 8;

/** What each gift becomes, and why something of it is left. */
export function OfferList({ offers }: { offers: DraftView['offers'] }) {
  const say = useMessages(allocationWords);
  const { label, amount } = useGiftItems();
  const [shown, setShown] = useState(SHOWN_FIRST);
  return (
    <>
      <ul className={styles['offers']}>
        {offers.slice(0, shown).map((offer, at) => (
          <li key={`${offer.pledgeId ?? ''} ${String(at)}`}>
            <b>{offer.pledgeId === null ? offer.giverName : <Link href={`/pemberi/${offer.pledgeId}`}>{offer.giverName ?? ''}</Link>}</b>
            <span>
              {offer.commodity === RUPIAH ? '' : `${label(offer.commodity)}: `}
              {offer.used === 0 ? say.offerEmpty(amount(offer.left, offer.unit)) : say.offerUsed(amount(offer.used, offer.unit), amount(offer.left, offer.unit))}
            </span>
            <small>{say[`left_${offer.because}`]}</small>
          </li>
        ))}
      </ul>
      {shown < offers.length ? (
        <Button variant="text" onPress={() => setShown(shown + 50)}>
          {say.more}
        </Button>
      ) : null}
    </>
  );
}
