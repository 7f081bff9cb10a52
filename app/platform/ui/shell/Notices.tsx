import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { IconButton } from '../IconButton.tsx';
import { classes } from '../classes.ts';
import { kitWords } from '../kitWords.ts';
import { useMessages } from '../messages.ts';
import styles from './Notices.module.css';

export interface Notice {
  /** `done` leaves by itself after eight seconds, `problem` stays until closed. */
  tone: 'done' | 'problem';
  text: string;
}

interface Shown extends Notice {
  id: number;
}

const LEAVES_AFTER_MS = 8_000;

const Notify = createContext<((notice: Notice) => void) | null>(null);

/** Gives `notify({ tone, text })`: a sentence at the bottom edge, read aloud, after something was done. */
export function useNotice(): (notice: Notice) => void {
  const notify = useContext(Notify);
  if (!notify) throw new Error('useNotice needs a NoticeProvider above it');
  return notify;
}

/** Holds the notices and shows them; part of the Shell, to be put around pages without one. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const say = useMessages(kitWords);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);
  const close = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const notify = useCallback(
    (notice: Notice) => {
      lastId.current += 1;
      const id = lastId.current;
      setShown((all) => [...all.slice(-2), { ...notice, id }]);
      if (notice.tone === 'done') setTimeout(() => close(id), LEAVES_AFTER_MS);
    },
    [close],
  );
  return (
    <Notify.Provider value={notify}>
      {children}
      <section className={styles['notices']} aria-label={say.notices} aria-live="polite" data-print="no">
        {shown.map((notice) => (
          <div key={notice.id} className={classes(styles['notice'], styles[notice.tone])}>
            {notice.tone === 'done' ? <IconCheck aria-hidden="true" /> : <IconAlertTriangle aria-hidden="true" />}
            <p>{notice.text}</p>
            <IconButton label={say.closeNotice} icon={<IconX />} onPress={() => close(notice.id)} />
          </div>
        ))}
      </section>
    </Notify.Provider>
  );
}
