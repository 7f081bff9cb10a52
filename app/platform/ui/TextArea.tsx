import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { classes } from './classes.ts';
import styles from './field.module.css';

export interface TextAreaProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  autoFocus?: boolean;
}

/** Some lines of text with their label. */
export function TextArea({ value, onChange, rows = 4, autoFocus = false, ...words }: TextAreaProps) {
  return (
    <AriaTextField
      className={classes(styles['field'])}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      isInvalid={words.refusal !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={words.label} help={words.help ?? ''} refusal={words.refusal} optional={words.optional ?? false}>
        <div className={styles['box']}>
          <AriaTextArea className={classes(styles['input'])} rows={rows} />
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
