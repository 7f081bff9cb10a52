import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { OwnChild } from '../index.ts';
import { ageGroupWord } from './ageGroupWord.ts';
import { fosterWords } from './fosterWords.ts';
import styles from './foster.module.css';

/** One's own child: what it is called, where it lives, which posyandu it goes to. */
export function OwnChildCard({ child }: { child: Extract<OwnChild, { state: 'in_force' }> }) {
  const say = useMessages(fosterWords);
  const language = useLanguage();
  const home = [child.address, child.rt === null || child.rw === null ? null : say.neighbourhood(String(child.rt), String(child.rw)), child.villageName].filter(Boolean).join(', ');
  return (
    <section className={styles['child']} aria-label={child.callName}>
      <div className={styles['who']}>
        <Avatar seed={child.aliasSeed} size={62} />
        <div>
          <h2>{child.callName}</h2>
          <p>{say.since(formatDate(child.since.slice(0, 10)))}</p>
        </div>
      </div>
      <Facts
        form="list"
        facts={[
          { label: say.livesAt, value: home },
          ...(child.posyanduName === null ? [] : [{ label: say.posyandu, value: child.posyanduName }]),
          { label: say.age, value: ageGroupWord(child.ageGroup, language) },
        ]}
      />
      <p className={styles['quiet']}>
        {say.first} {say.until}
      </p>
    </section>
  );
}
