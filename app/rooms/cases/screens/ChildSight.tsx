import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Section } from '../../../platform/ui/Section.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { listAreas } from '../../areas/index.ts';
import type { ChildPage } from '../index.ts';
import { sightWords } from './sightWords.ts';
import styles from './ChildAside.module.css';

/** Why this person sees the child: role and place, or the glass they broke. */
export function ChildSight({ sight }: { sight: ChildPage['sight'] }) {
  const say = useMessages(sightWords);
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const nameOf = (code: string | null) => areas.data?.areas.find((area) => area.code === code)?.name ?? code ?? '';
  return (
    <Section title={say.title} ruled>
      {sight.reasons.map(({ code, role, area }) =>
        code === 'area' || code === 'treats' ? <p key={`${code} ${role} ${area}`}>{say[code](role ?? '', nameOf(area))}</p> : code === 'break_glass' ? <p key={code}>{say.break_glass}</p> : null,
      )}
      {sight.restricted ? <p>{say.restricted}</p> : null}
      <p className={styles['source']}>{say.recorded}</p>
    </Section>
  );
}
