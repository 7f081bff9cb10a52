import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import options from './Options.module.css';
import styles from './Menu.module.css';

export interface MenuEntry {
  key: string;
  label: string;
  icon?: ReactNode;
  href?: string;
  onAction?: () => void;
  destructive?: boolean;
}

export interface MenuProps {
  /** For readers: what these actions belong to. */
  label: string;
  /** A pressable react-aria element, such as Button, IconButton or a react-aria Button. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  /** Shown above the entries: who is signed in. */
  head?: ReactNode;
}

/** A short list of actions that opens from its trigger. */
export function Menu({ label, trigger, entries, head }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(options['popover'])} offset={6} placement="bottom end">
        {head ? <div className={styles['head']}>{head}</div> : null}
        <AriaMenu className={classes(options['list'])} aria-label={label}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.key}
              id={entry.key}
              textValue={entry.label}
              className={classes(options['option'], styles['entry'], entry.destructive && styles['destructive'])}
              {...(entry.href === undefined ? {} : { href: entry.href })}
              {...(entry.onAction ? { onAction: entry.onAction } : {})}
            >
              {entry.icon}
              <span>{entry.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
