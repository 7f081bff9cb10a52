import { useState, type FormEvent } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { MyReminders } from '../index.ts';
import { reminderWords } from './reminderWords.ts';
import { useReminderCommands } from './useReminders.ts';
import styles from './notices.module.css';

const hours = Array.from({ length: 24 }, (_none, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}.00` }));

/** Hours in which nothing is sent. */
export function QuietPart({ quiet }: { quiet: MyReminders['quiet'] }) {
  const say = useMessages(reminderWords);
  const notify = useNotice();
  const { quiet: choose } = useReminderCommands();
  const [draft, setDraft] = useState(quiet);

  function save(event: FormEvent) {
    event.preventDefault();
    choose.mutate(draft, { onSuccess: () => notify({ tone: 'done', text: say.saved }) });
  }

  return (
    <Section title={say.quiet} source={say.quietHelp} ruled>
      <form className={styles['form']} onSubmit={save}>
        <div className={styles['hours']}>
          <Select label={say.from} options={hours} value={String(draft.from)} onChange={(hour) => setDraft({ ...draft, from: Number(hour) })} />
          <Select label={say.until} options={hours} value={String(draft.until)} onChange={(hour) => setDraft({ ...draft, until: Number(hour) })} />
        </div>
        {draft.from === draft.until ? <p className={styles['quiet']}>{say.none}</p> : null}
        <Checkbox checked={draft.urgentAnyway} onChange={(urgentAnyway) => setDraft({ ...draft, urgentAnyway })} help={say.urgentHelp}>
          {say.urgentAnyway}
        </Checkbox>
        <div>
          <Button type="submit" busy={choose.isPending} disabled={JSON.stringify(draft) === JSON.stringify(quiet)}>
            {say.save}
          </Button>
        </div>
      </form>
      {choose.error ? <ErrorState problem={problemOf(choose.error)} /> : null}
    </Section>
  );
}
