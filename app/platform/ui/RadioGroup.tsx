import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './choice.module.css';

export interface RadioGroupProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string; help?: string }[];
  value: V | null;
  onChange: (value: V) => void;
}

/** One of a few, all in sight. For many, use Select. */
export function RadioGroup<V extends string>({ label, options, value, onChange }: RadioGroupProps<V>) {
  return (
    <AriaRadioGroup className={classes(field['field'])} value={value} onChange={(chosen) => onChange(chosen as V)}>
      <Label className={classes(field['label'])}>{label}</Label>
      <div className={styles['list']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={classes(styles['choice'])}>
            <span className={classes(styles['mark'], styles['round'])} />
            <span>
              {option.label}
              {option.help ? <small>{option.help}</small> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
