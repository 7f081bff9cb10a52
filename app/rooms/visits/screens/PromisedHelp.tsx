import { useId } from 'react';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { CardFacts } from '../index.ts';
import { visitWords } from './visitWords.ts';
import styles from './CardScreen.module.css';

/** What was promised for the child, before the question whether it has come: goods and quantities, never why. */
export function PromisedHelp({ help }: { help: CardFacts['help'] }) {
  const say = useMessages(visitWords);
  const language = useLanguage();
  const id = useId();
  if (help.length === 0) return null;
  return (
    <div className={styles['promised']}>
      <p id={id}>{say.promised}</p>
      <ul aria-labelledby={id}>
        {help.map((one) => (
          <li key={`${one.label} ${one.unit}`}>{say.promisedLine(language === 'id' ? one.label : one.labelEn, formatNumber(one.covered), formatNumber(one.met), one.unit)}</li>
        ))}
      </ul>
    </div>
  );
}
