import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { addressChannels } from '../index.ts';
import { AddressPart } from './AddressPart.tsx';
import { PushPart } from './PushPart.tsx';
import { QuietPart } from './QuietPart.tsx';
import { reminderWords } from './reminderWords.ts';
import { useReminders } from './useReminders.ts';
import styles from './notices.module.css';

/** How one wants to be reminded: this device, an address, a number, and when to be left in peace. */
export default function RemindersScreen() {
  const say = useMessages(reminderWords);
  const reminders = useReminders();
  const back = { href: '/pemberitahuan', label: say.back };
  const page = reminders.data;
  if (page === undefined) {
    return (
      <Page title={say.title} back={back}>
        {reminders.error ? <ErrorState problem={problemOf(reminders.error)} onRetry={() => void reminders.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  const nothing = page.pushKey === null && !page.setUp.email && !page.setUp.whatsapp;
  return (
    <Page title={say.title} back={back}>
      <div className={styles['column']}>
        <p className={styles['lead']}>{say.lead}</p>
        {page.demo ? <Callout>{say.demo}</Callout> : nothing ? <Callout tone="warm">{say.nothing}</Callout> : null}
        <PushPart page={page} />
        {addressChannels.map((channel) => (
          <AddressPart key={channel} channel={channel} page={page} />
        ))}
        <QuietPart key={JSON.stringify(page.quiet)} quiet={page.quiet} />
      </div>
    </Page>
  );
}
