import { useMessages } from '../../../platform/ui/messages.ts';
import type { GivenItem } from '../index.ts';
import { GiftIcon } from './GiftIcon.tsx';
import { givingWords } from './givingWords.ts';
import { useItemWords } from './useItemWords.ts';
import styles from './Giving.module.css';

const steps = ['directed', 'delivered', 'received', 'used'] as const;

/** How far one kind of gift has come: each step lies inside the one before, in true proportions. */
export function GivenWay({ given }: { given: GivenItem }) {
  const say = useMessages(givingWords);
  const { label, amount } = useItemWords();
  return (
    <li className={styles['way']}>
      <p className={styles['item']}>
        <GiftIcon label={given.item} />
        <b>{label(given.item)}</b>
      </p>
      <dl>
        {steps.map((step) => (
          <div key={step} data-step={step}>
            <dt>{say[step]}</dt>
            <dd>{amount(given[step], given.unit)}</dd>
            <span aria-hidden="true" className={styles['bar']}>
              <span style={{ width: `${(given[step] / given.directed) * 100}%` }} />
            </span>
          </div>
        ))}
      </dl>
    </li>
  );
}
