import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextFieldProps extends FieldWords {
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'date';
  /** Digits, decimals or a telephone pad on a phone. */
  keyboard?: 'text' | 'numeric' | 'decimal' | 'tel';
  autoComplete?: string;
  placeholder?: string;
  /** `kg`, `cm`: shown inside at the right. */
  unit?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { name, value, defaultValue, onChange, type = 'text', autoComplete, required, disabled, autoFocus } = props;
  return (
    <AriaTextField
      className={classes(styles['field'])}
      type={type}
      isInvalid={props.refusal !== undefined}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange ? { onChange } : {})}
      {...(autoComplete ? { autoComplete } : {})}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
    >
      <FieldFrame label={props.label} help={props.help ?? ''} refusal={props.refusal} optional={props.optional ?? false}>
        <div className={styles['box']}>
          <Input
            className={classes(styles['input'])}
            {...(props.placeholder ? { placeholder: props.placeholder } : {})}
            {...(props.keyboard ? { inputMode: props.keyboard } : {})}
          />
          {props.unit ? <span className={styles['unit']}>{props.unit}</span> : null}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
