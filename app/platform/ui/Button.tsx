import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link as AriaLink } from 'react-aria-components/Link';
import { KeyHint } from './KeyHint.tsx';
import { classes } from './classes.ts';
import styles from './Button.module.css';

export interface ButtonProps {
  children: ReactNode;
  /** `main` is the one solid action of a screen; `destructive` undoes or removes. */
  variant?: 'main' | 'outlined' | 'text' | 'destructive';
  /** An icon of 18 px before the words, `<IconDownload />`. */
  icon?: ReactNode;
  /** Makes it a link that looks like a button. */
  href?: string;
  onPress?: () => void;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Work is under way: the button stays, says so to readers and ignores presses. */
  busy?: boolean;
  /** A key that does the same, shown beside the words; the screen listens for it. */
  keyHint?: string;
  /** Full width, 56 px high: the bottom action of a phone screen or a form. */
  wide?: boolean;
  autoFocus?: boolean;
}

/** A button with words. Icons alone are for IconButton. */
export function Button({ variant = 'outlined', wide = false, icon, keyHint, children, href, ...rest }: ButtonProps) {
  const className = classes(styles['button'], styles[variant], wide && styles['wide']);
  const inside = (
    <>
      {icon}
      <span>{children}</span>
      {keyHint ? <KeyHint>{keyHint}</KeyHint> : null}
    </>
  );
  if (href !== undefined) {
    return (
      <AriaLink className={className} href={href}>
        {inside}
      </AriaLink>
    );
  }
  const { onPress, type = 'button', disabled = false, busy = false, autoFocus = false } = rest;
  return (
    <AriaButton
      className={className}
      type={type}
      isDisabled={disabled}
      isPending={busy}
      autoFocus={autoFocus}
      {...(onPress ? { onPress } : {})}
    >
      {inside}
    </AriaButton>
  );
}
