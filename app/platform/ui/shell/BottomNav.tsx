import { useState } from 'react';
import { IconDots } from '@tabler/icons-react';
import { Link } from 'react-aria-components/Link';
import { Dialog } from '../Dialog.tsx';
import { MoreList } from './MoreList.tsx';
import { isCurrent, useShell } from './shellContext.ts';
import { shellWords } from './shellWords.ts';
import { classes } from '../classes.ts';
import { useMessages } from '../messages.ts';
import styles from './BottomNav.module.css';

/** Places that fit under a thumb; the rest is behind "Lainnya". */
const IN_REACH = 4;

/** The menu of a phone, at the bottom edge. */
export function BottomNav() {
  const { nav, path } = useShell();
  const say = useMessages(shellWords);
  const [open, setOpen] = useState(false);
  const near = nav.slice(0, IN_REACH);
  const rest = nav.slice(IN_REACH);
  return (
    <nav className={styles['bottom']} aria-label={say.mainMenu} data-print="no">
      {near.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          className={classes(styles['place'])}
          {...(isCurrent(item, path) ? { 'aria-current': 'page' as const } : {})}
        >
          <span className={styles['pill']}>{item.icon}</span>
          <span>{item.label}</span>
        </Link>
      ))}
      <button
        type="button"
        className={styles['place']}
        aria-haspopup="dialog"
        data-within={rest.some((item) => isCurrent(item, path)) ? '' : undefined}
        onClick={() => setOpen(true)}
      >
        <span className={styles['pill']}>
          <IconDots aria-hidden="true" />
        </span>
        <span>{say.more}</span>
      </button>
      <Dialog title={say.more} open={open} onClose={() => setOpen(false)}>
        <MoreList places={rest} onDone={() => setOpen(false)} />
      </Dialog>
    </nav>
  );
}
