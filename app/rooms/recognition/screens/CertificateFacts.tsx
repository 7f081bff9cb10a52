import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { CertificateFigures } from '../index.ts';
import { certificateWords } from './certificateWords.ts';
import { rupiah } from './rupiah.ts';
import styles from './Certificate.module.css';

/** The numbers of a certificate, as they were frozen. */
export function CertificateFacts({ figures }: { figures: CertificateFigures }) {
  const say = useMessages(certificateWords);
  const { visits, children, promisedRp, arrived } = figures;
  const facts = [
    ...(visits === null ? [] : [say.visits(formatNumber(visits.made), formatNumber(visits.inTime))]),
    ...(promisedRp > 0 ? [say.promised(rupiah(promisedRp))] : []),
    ...arrived.map(({ quantity, unit, label }) => say.arrived(`${formatNumber(quantity, Number.isInteger(quantity) ? 0 : 1)} ${unit}`, label)),
    children === null ? say.fewChildren : say.children(formatNumber(children)),
  ];
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
