import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { catalogueWords } from './catalogueEditWords.ts';
import { changePhrase } from './PublishCatalogue.tsx';
import { useCatalogueVersions } from './useCatalogue.ts';
import styles from './needs.module.css';

/** Versions that the city published: when, by whom, why, and what each changed. */
export function CatalogueHistory() {
  const say = useMessages(catalogueWords);
  const list = useCatalogueVersions();
  const versions = list.data?.versions;
  return (
    <Section title={say.history} ruled>
      {versions === undefined ? list.error ? <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : <Skeleton lines={3} /> : null}
      {versions?.length === 0 ? <p className={styles['quiet']}>{say.noHistory}</p> : null}
      <ol className={styles['versions']}>
        {versions?.map((one) => (
          <li key={one.version}>
            <b>{one.note}</b>
            <small>{say.historyOf(formatNumber(one.version), formatDate(one.publishedAt.slice(0, 10)), one.publishedByName)}</small>
            <small>{one.changes.map(({ label, fields }) => `${label}: ${changePhrase(fields, say)}`).join('; ')}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}
