import { useId } from 'react';
import styles from './CardScreen.module.css';

interface QuestionProps<V extends string | number> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V) => void;
}

/** One question of the card with its few answers as large targets, made of the browser's own radio buttons. */
export function Question<V extends string | number>({ label, options, value, onChange }: QuestionProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles['question']}>
      <legend>{label}</legend>
      <div className={styles['answers']}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
