import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link as AriaLink } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  /** The word readers hear; only back, search and close go without a visible word. */
  label: string;
  icon: ReactNode;
  href?: string;
  onPress?: () => void;
  outlined?: boolean;
  disabled?: boolean;
}

/** A round target with an icon and a spoken label. */
export function IconButton({ label, icon, href, onPress, outlined = false, disabled = false }: IconButtonProps) {
  const className = classes(styles['button'], outlined && styles['outlined']);
  if (href !== undefined) {
    return (
      <AriaLink className={className} href={href} aria-label={label}>
        {icon}
      </AriaLink>
    );
  }
  return (
    <AriaButton className={className} aria-label={label} isDisabled={disabled} {...(onPress ? { onPress } : {})}>
      {icon}
    </AriaButton>
  );
}
