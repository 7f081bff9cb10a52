import { IconChevronDown } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { Options, type Option } from './Options.tsx';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import field from './field.module.css';
import options from './Options.module.css';
import styles from './Select.module.css';

export interface SelectProps<V extends string> extends FieldWords {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  disabled?: boolean;
}

/** One of many, as a field of a form. Twelve options or more can be searched by typing. */
export function Select<V extends string>(props: SelectProps<V>) {
  const say = useMessages(kitWords);
  return (
    <AriaSelect
      className={classes(field['field'])}
      value={props.value}
      onChange={(chosen) => props.onChange(chosen as V)}
      placeholder={props.placeholder ?? say.choose}
      isDisabled={props.disabled ?? false}
      isInvalid={props.refusal !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame label={props.label} help={props.help ?? ''} refusal={props.refusal} optional={props.optional ?? false}>
        <Button className={classes(field['box'], styles['trigger'])}>
          <SelectValue className={classes(styles['value'])}>
            {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <IconChevronDown aria-hidden="true" />
        </Button>
      </FieldFrame>
      <Popover className={classes(options['popover'])} offset={6}>
        <Options label={props.label} options={props.options} />
      </Popover>
    </AriaSelect>
  );
}
