import { IconSun } from '@tabler/icons-react';
import { Link } from 'react-aria-components/Link';
import { Logo } from './Logo.tsx';
import { isCurrent, useShell } from './shellContext.ts';
import { shellWords } from './shellWords.ts';
import { classes } from '../classes.ts';
import { useContrast } from '../contrast.ts';
import { useMessages } from '../messages.ts';
import styles from './Rail.module.css';

/** The woven rail of a desk: logo, places with icon and word, contrast at the foot. */
export function Rail() {
  const { nav, path } = useShell();
  const say = useMessages(shellWords);
  const { contrast, toggle } = useContrast();
  return (
    <nav className={styles['rail']} aria-label={say.mainMenu} data-print="no">
      <Link href="/" className={classes(styles['logo'])} aria-label={say.home}>
        <Logo />
      </Link>
      {nav.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          className={classes(styles['place'])}
          {...(isCurrent(item, path) ? { 'aria-current': 'page' as const } : {})}
        >
          {item.icon}
          <span>{item.label}</span>
        </Link>
      ))}
      <button type="button" className={classes(styles['place'], styles['foot'])} aria-pressed={contrast === 'terik'} onClick={toggle}>
        <IconSun aria-hidden="true" />
        <span>{say.contrast}</span>
      </button>
    </nav>
  );
}
