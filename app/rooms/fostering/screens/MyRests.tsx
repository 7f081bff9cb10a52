import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { RestDays } from './RestDays.tsx';
import { myWords } from './myWords.ts';
import { useMyFosteringCommands, useMyRests } from './useMyFostering.ts';
import styles from './foster.module.css';

/** Above one's children while one rests, or soon will: since when, and the way back. */
export function RestNotice() {
  const say = useMessages(myWords);
  const notify = useNotice();
  const rests = useMyRests().data?.rests ?? [];
  const { endRest } = useMyFosteringCommands();
  const today = jakartaDay(new Date());
  return rests.map((rest) => (
    <Callout
      key={rest.restId}
      action={
        <Button busy={endRest.isPending} onPress={() => endRest.mutate(rest.restId, { onSuccess: () => notify({ tone: 'done', text: say.cameBack }) })}>
          {say.comeBack}
        </Button>
      }
    >
      {rest.from <= today ? say.restNow(formatDate(rest.until)) : say.restSoon(formatDate(rest.from), formatDate(rest.until))}
    </Callout>
  ));
}

/** Tells the days on which one cannot come. */
export function MyRestDialog({ onClose }: { onClose: () => void }) {
  const say = useMessages(myWords);
  const notify = useNotice();
  const { rest } = useMyFosteringCommands();
  return (
    <Dialog title={say.restsTitle} open onClose={onClose} keepOpen actions={<Button onPress={onClose}>{say.close}</Button>}>
      <p className={styles['quiet']}>{say.restsLead}</p>
      <RestDays
        busy={rest.isPending}
        error={rest.error}
        onSave={(days) =>
          rest.mutate(days, {
            onSuccess() {
              notify({ tone: 'done', text: say.restSaved });
              onClose();
            },
          })
        }
      />
    </Dialog>
  );
}
