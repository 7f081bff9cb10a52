import { useState } from 'react';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { IconButton } from './IconButton.tsx';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './field.module.css';

export interface PasswordFieldProps extends FieldWords {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  /** `new-password` when one is being chosen. */
  autoComplete?: 'current-password' | 'new-password';
  autoFocus?: boolean;
}

/** A password that can be looked at: thumbs on small screens mistype. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const say = useMessages(kitWords);
  const { name = 'password', value, onChange, autoComplete = 'current-password', autoFocus = false } = props;
  return (
    <AriaTextField
      className={classes(styles['field'])}
      type={shown ? 'text' : 'password'}
      isInvalid={props.refusal !== undefined}
      validationBehavior="aria"
      isRequired
      {...{ name, value, onChange, autoComplete, autoFocus }}
    >
      <FieldFrame label={props.label} help={props.help ?? ''} refusal={props.refusal}>
        <div className={styles['box']}>
          <Input className={classes(styles['input'])} spellCheck="false" autoCapitalize="none" />
          <IconButton
            label={shown ? say.hidePassword : say.showPassword}
            icon={shown ? <IconEyeOff /> : <IconEye />}
            onPress={() => setShown(!shown)}
          />
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
