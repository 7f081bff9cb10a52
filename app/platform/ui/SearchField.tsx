import { IconSearch, IconX } from '@tabler/icons-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import field from './field.module.css';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  /** What is searched, heard by readers and shown while empty: "Nama, orang tua, alamat atau NIK". */
  label: string;
  value?: string;
  onChange?: (value: string) => void;
  /** Enter was pressed. */
  onSubmit?: (value: string) => void;
  autoFocus?: boolean;
}

/** A search box with its glass and a cross that empties it; Escape empties it too. */
export function SearchField({ label, value, onChange, onSubmit, autoFocus = false }: SearchFieldProps) {
  const say = useMessages(kitWords);
  return (
    <AriaSearchField
      className={classes(styles['search'])}
      aria-label={label}
      autoFocus={autoFocus}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <div className={field['box']}>
        <IconSearch aria-hidden="true" />
        <Input className={classes(field['input'])} placeholder={label} />
        <AriaButton className={classes(styles['clear'])} aria-label={say.clear}>
          <IconX aria-hidden="true" />
        </AriaButton>
      </div>
    </AriaSearchField>
  );
}
