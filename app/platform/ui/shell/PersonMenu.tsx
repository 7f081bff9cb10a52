import { IconLanguage, IconLogout, IconSun, IconUserShield } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { Menu } from '../Menu.tsx';
import { useShell } from './shellContext.ts';
import { useAddress } from './useAddress.ts';
import { shellWords } from './shellWords.ts';
import { classes } from '../classes.ts';
import { useContrast } from '../contrast.ts';
import { setLanguage, useLanguage } from '../language.ts';
import { useMessages } from '../messages.ts';
import styles from './PersonMenu.module.css';

/** Two letters of a name: "Rina Nuraini" is RN, "Maya" is MA. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word[0]) : [words[0]?.slice(0, 2)];
  return letters.join('').toUpperCase();
}

/** Who is signed in, at the right of the top bar; opens language, contrast and the way out. */
export function PersonMenu() {
  const { person, onSignOut } = useShell();
  const say = useMessages(shellWords);
  const language = useLanguage();
  const { contrast, toggle } = useContrast();
  const { go } = useAddress();
  if (!person) return null;
  return (
    <div data-print="no">
      <Menu
        label={say.account}
        trigger={
          <Button className={classes(styles['person'])}>
            <span className={styles['round']} aria-hidden="true">
              {initials(person.name)}
            </span>
            <span className={styles['words']}>
              {person.name}
              <small>{person.role}</small>
            </span>
          </Button>
        }
        head={
          <p className={styles['head']}>
            {person.name}
            <small>{person.role}</small>
          </p>
        }
        entries={[
          { key: 'account', label: say.myAccount, icon: <IconUserShield />, onAction: () => go('/akun') },
          {
            key: 'language',
            label: say.otherLanguage,
            icon: <IconLanguage />,
            onAction: () => setLanguage(language === 'id' ? 'en' : 'id'),
          },
          {
            key: 'contrast',
            label: contrast === 'terik' ? say.contrastOff : say.contrastOn,
            icon: <IconSun />,
            onAction: toggle,
          },
          { key: 'out', label: say.signOut, icon: <IconLogout />, onAction: onSignOut },
        ]}
      />
    </div>
  );
}
