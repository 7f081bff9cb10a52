import type { ReactNode } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './field.module.css';

export interface FieldWords {
  label: string;
  /** Why or how, always visible under the field. */
  help?: string;
  /** What is refused and what to type instead; makes the field invalid. */
  refusal?: string | undefined;
  /** Says beside the label that it may stay empty. */
  optional?: boolean;
}

/** Label, the field itself, then its help or its refusal: used inside react-aria fields. */
export function FieldFrame({ label, help, refusal, optional, children }: FieldWords & { children: ReactNode }) {
  const say = useMessages(kitWords);
  return (
    <>
      <Label className={styles['label'] ?? ''}>
        {label} {optional ? <small>({say.optional})</small> : null}
      </Label>
      {children}
      {help && !refusal ? (
        <Text slot="description" className={styles['help'] ?? ''}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles['refusal'] ?? ''}>
        {({ validationErrors }) => (
          <>
            <IconAlertTriangle aria-hidden="true" />
            <span>{refusal ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
