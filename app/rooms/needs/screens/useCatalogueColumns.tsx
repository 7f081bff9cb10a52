import type { Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { NeedItem } from '../index.ts';
import { catalogueWords } from './catalogueEditWords.ts';
import { needWords, whyWords } from './needWords.ts';
import { rupiah, whyPhrase } from './whyPhrase.ts';
import styles from './needs.module.css';

/** Columns of the catalogue; `stateOf` tells which items are new or changed and not published. */
export function useCatalogueColumns(): (stateOf: ReadonlyMap<string, 'fresh' | 'changed'>) => readonly Column<NeedItem>[] {
  const say = useMessages(catalogueWords);
  const words = useMessages(needWords);
  const why = useMessages(whyWords);
  const language = useLanguage();
  const priceOf = ({ price }: NeedItem): string => (price.high === 0 ? rupiah(0) : price.low === price.high ? rupiah(price.low) : `${rupiah(price.low)} \u2013 ${rupiah(price.high)}`);
  return (stateOf) => [
    {
      key: 'item', title: say.item, width: '26%', onPhone: 'head',
      cell: (item) => (
        <span className={styles['what']}>
          <b>{language === 'id' ? item.label : item.labelEn}</b>
          <small>{item.unit}</small>
          <span>
            {stateOf.has(item.code) ? <Tag tone="warm">{say[stateOf.get(item.code)!]}</Tag> : null} {item.active ? null : <Tag>{say.unused}</Tag>}
          </span>
        </span>
      ),
    },
    {
      key: 'price', title: say.price, width: '18%', onPhone: 'plain',
      cell: (item) => (
        <span className={styles['what']}>
          {priceOf(item)}
          {item.price.verified || item.price.high === 0 ? null : <small>{say.unverified}</small>}
        </span>
      ),
    },
    { key: 'when', title: say.when, onPhone: 'line', cell: (item) => whyPhrase(item.triggers, why) },
    { key: 'who', title: say.who, width: '14%', onPhone: 'line', cell: (item) => item.givers.map((one) => say[`giver_${one}`]).join(', ') },
    { key: 'donor', title: say.donor, width: '18%', onPhone: 'line', cell: (item) => words[`donor_${item.donor}`] },
  ];
}
