import { IconCalendarHeart } from '@tabler/icons-react';
import { addDays, jakartaDay } from '../../../platform/clock/index.ts';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { OwnChild } from '../index.ts';
import { Notes } from './Notes.tsx';
import { ageGroupWord } from './ageGroupWord.ts';
import { fosterWords } from './fosterWords.ts';
import { myWords } from './myWords.ts';
import { useMyFosteringCommands } from './useMyFostering.ts';
import styles from './foster.module.css';

const FIRST_WEEKS_DAYS = 28;

/** One's own child: what it is called, where it lives, which posyandu it goes to. */
export function OwnChildCard({ child }: { child: Extract<OwnChild, { state: 'in_force' }> }) {
  const say = useMessages(fosterWords);
  const mine = useMessages(myWords);
  const notify = useNotice();
  const { decline } = useMyFosteringCommands();
  const language = useLanguage();
  const names = child.kaderNames.join(', ');
  // The first visit falls into the first weeks; later it is enough to know who the kader is.
  const isYoung = child.since.slice(0, 10) > addDays(jakartaDay(new Date()), -FIRST_WEEKS_DAYS);
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
      {child.standsInUntil === null ? null : (
        <Callout
          action={
            <Button busy={decline.isPending} onPress={() => decline.mutate(child.pairingId, { onSuccess: () => notify({ tone: 'done', text: mine.standInDeclined }) })}>
              {mine.cannotStandIn}
            </Button>
          }
        >
          {mine.standsIn(formatDate(child.standsInUntil))}
        </Callout>
      )}
      <Button variant="main" wide icon={<IconCalendarHeart />} href={`/anak-asuh/${child.childId}/kunjungan`}>
        {say.fillCard}
      </Button>
      <p className={styles['quiet']}>
        {isYoung ? `${names === '' ? mine.firstWithKader : mine.firstWith(names)} ${mine.arrange}` : names === '' ? '' : mine.kaderIs(names)} {say.until}
      </p>
      <Notes childId={child.childId} own />
    </section>
  );
}
