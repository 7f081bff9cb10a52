import { IconDeviceMobile, IconTrash } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { IconButton } from '../../../platform/ui/IconButton.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { MyReminders } from '../index.ts';
import { isSupported } from './pushDevice.ts';
import { reminderWords } from './reminderWords.ts';
import { ownDeviceId, PushRefusal, useReminderCommands } from './useReminders.ts';
import styles from './notices.module.css';

const names = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', samsung: 'Samsung Internet', android: 'Android', iphone: 'iPhone', windows: 'Windows', mac: 'Mac', linux: 'Linux' } as const;

/** Reminders on this device, and the devices that remind already. */
export function PushPart({ page }: { page: MyReminders }) {
  const say = useMessages(reminderWords);
  const notify = useNotice();
  const { turnOn, remove } = useReminderCommands();
  const { pushKey, devices } = page;
  const own = ownDeviceId();
  const isOn = devices.some(({ id }) => id === own);
  const nameOf = ({ browser, system }: MyReminders['devices'][number]): string =>
    [browser === 'other' ? say.unknownBrowser : names[browser], system === 'other' ? null : names[system]].filter((part) => part !== null).join(', ');
  return (
    <Section title={say.push} ruled>
      {pushKey === null ? (
        <p className={styles['quiet']}>{say.pushOff}</p>
      ) : !isSupported() ? (
        <p className={styles['quiet']}>{say.pushUnsupported}</p>
      ) : isOn ? (
        <Tag tone="done">{say.isOn}</Tag>
      ) : (
        <Button
          variant="main"
          icon={<IconDeviceMobile />}
          busy={turnOn.isPending}
          onPress={() => turnOn.mutate(pushKey, { onSuccess: () => notify({ tone: 'done', text: say.turnedOn }) })}
        >
          {say.turnOn}
        </Button>
      )}
      <Refusal error={turnOn.error ?? remove.error} />
      {devices.length === 0 ? null : (
        <ul className={styles['lines']} aria-label={say.devices}>
          {devices.map((device) => (
            <li key={device.id}>
              <TaskLine
                title={device.id === own ? `${nameOf(device)} (${say.thisOne.toLocaleLowerCase()})` : nameOf(device)}
                detail={say.added(formatDate(device.addedAt.slice(0, 10)))}
                icon={<IconDeviceMobile aria-hidden="true" />}
                mark={
                  <IconButton
                    label={`${say.remove}: ${nameOf(device)}`}
                    icon={<IconTrash />}
                    onPress={() => remove.mutate(device.id, { onSuccess: () => notify({ tone: 'done', text: say.removed }) })}
                  />
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Refusal({ error }: { error: Error | null }) {
  const say = useMessages(reminderWords);
  if (error === null) return null;
  if (!(error instanceof PushRefusal)) return <ErrorState problem={problemOf(error)} />;
  return (
    <div role="alert" className={styles['refusal']}>
      <Callout tone="warm">{{ denied: say.pushDenied, failed: say.pushFailed, unsupported: say.pushUnsupported }[error.fault]}</Callout>
    </div>
  );
}
