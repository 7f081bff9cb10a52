import { IconLanguage, IconLogout, IconSun } from '@tabler/icons-react';
import { Link } from 'react-aria-components/Link';
import { useShell, type NavItem } from './shellContext.ts';
import { shellWords } from './shellWords.ts';
import { classes } from '../classes.ts';
import { useContrast } from '../contrast.ts';
import { setLanguage, useLanguage } from '../language.ts';
import { useMessages } from '../messages.ts';
import styles from './MoreList.module.css';

/** The phone's "Lainnya": further places, then language, contrast and the way out. */
export function MoreList({ places, onDone }: { places: readonly NavItem[]; onDone: () => void }) {
  const { onSignOut, person } = useShell();
  const say = useMessages(shellWords);
  const language = useLanguage();
  const { contrast, toggle } = useContrast();
  return (
    <ul className={styles['list']}>
      {places.map((item) => (
        <li key={item.href}>
          <Link href={item.href} className={classes(styles['line'])} onPress={onDone}>
            {item.icon}
            {item.label}
          </Link>
        </li>
      ))}
      <li>
        <button type="button" className={styles['line']} onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}>
          <IconLanguage aria-hidden="true" />
          {say.otherLanguage}
        </button>
      </li>
      <li>
        <button type="button" className={styles['line']} onClick={toggle}>
          <IconSun aria-hidden="true" />
          {contrast === 'terik' ? say.contrastOff : say.contrastOn}
        </button>
      </li>
      {person ? (
        <li>
          <button type="button" className={styles['line']} onClick={onSignOut}>
            <IconLogout aria-hidden="true" />
            {say.signOut}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
