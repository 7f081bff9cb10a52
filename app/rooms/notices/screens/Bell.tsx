import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-aria-components/Link';
import { classes } from '../../../platform/ui/classes.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { noticeWords } from './noticeWords.ts';
import { useNotices } from './useNotices.ts';
import { useKeptDevice } from './useReminders.ts';
import styles from './notices.module.css';

const MOST_SHOWN = 99;

/** The bell beside one's name, with the number of notices that were not read. */
export function Bell() {
  const say = useMessages(noticeWords);
  useKeptDevice();
  const unread = useNotices().data?.unread ?? 0;
  const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  return (
    <Link href="/pemberitahuan" className={classes(styles['bell'])} aria-label={unread === 0 ? say.bellEmpty : say.bell(shown)} data-print="no">
      <IconBell aria-hidden="true" />
      {unread === 0 ? null : (
        <span className={styles['badge']} aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}
