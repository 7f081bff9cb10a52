import { useEffect, useRef, type ReactNode } from 'react';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-aria-components/Link';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';
import { useShell } from './shellContext.ts';
import { classes } from '../classes.ts';
import { kitWords } from '../kitWords.ts';
import { useMessages } from '../messages.ts';
import styles from './Page.module.css';

export interface PageProps {
  /** Names the page: heading, document title. */
  title: string;
  /** Keeps the heading for readers only, where the content shows the name large (PersonHead). */
  titleHidden?: boolean;
  /** The page above, as a link before the title. */
  back?: { href: string; label: string };
  /** The area looked at: <AreaChip />. */
  area?: ReactNode;
  /** In quiet ink after the title: date, place in a list, "Tersimpan; boleh ditinggal". */
  note?: ReactNode;
  /** Outlined buttons; on a phone under the title. */
  actions?: ReactNode;
  /** The one solid button: top right on a desk, full width at the bottom of a phone. */
  mainAction?: ReactNode;
  /** `wide` lets the content touch the edges (pages with columns of their own). */
  width?: 'padded' | 'wide';
  children: ReactNode;
}

let pagesShown = 0;

/** A page inside the shell: top bar and content. Moving to it puts the reader's focus on its title. */
export function Page({ title, titleHidden = false, back, area, note, actions, mainAction, width = 'padded', children }: PageProps) {
  const { path, bell } = useShell();
  const say = useMessages(kitWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useEffect(() => {
    pagesShown += 1;
    // The first page is announced by the browser itself.
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className={styles['top']}>
        {back ? (
          <Link href={back.href} className={classes(styles['back'])} aria-label={`${say.back}: ${back.label}`}>
            <IconArrowLeft aria-hidden="true" />
            <span>{back.label}</span>
          </Link>
        ) : null}
        <h1 ref={heading} tabIndex={-1} className={classes(titleHidden && styles['hidden'])}>
          {title}
        </h1>
        {area}
        {note ? <div className={styles['note']}>{note}</div> : null}
        <div className={styles['gap']} />
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
        {mainAction ? (
          <div className={styles['main']} data-print="no">
            {mainAction}
          </div>
        ) : null}
        <div className={styles['person']}>
          {bell}
          <PersonMenu />
        </div>
      </header>
      <main id="isi" tabIndex={-1} className={classes(styles['content'], styles[width], mainAction ? styles['above-action'] : undefined)}>
        <ErrorBoundary key={path}>{children}</ErrorBoundary>
      </main>
    </>
  );
}
