import type { ReactNode } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classes } from './classes.ts';
import styles from './choice.module.css';

export interface CheckboxProps {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** A second line under the words. */
  help?: string;
  disabled?: boolean;
}

/** A box to tick, its words part of the target. */
export function Checkbox({ children, checked, onChange, help, disabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox className={classes(styles['choice'])} isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <span className={classes(styles['mark'], styles['box'])}>
        <IconCheck aria-hidden="true" />
      </span>
      <span>
        {children}
        {help ? <small>{help}</small> : null}
      </span>
    </AriaCheckbox>
  );
}
