import { IconX } from '@tabler/icons-react';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { factsWords } from './factsWords.ts';
import styles from './foster.module.css';

interface AreaPickerProps {
  label: string;
  help?: string;
  areas: readonly { code: string; name: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Some areas of the city: those chosen stand as words that can be taken away, one more is added from the list. */
export function AreaPicker({ label, help, areas, value, onChange }: AreaPickerProps) {
  const say = useMessages(factsWords);
  const nameOf = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const left = areas.filter(({ code }) => !value.includes(code));
  return (
    <div className={styles['picker']}>
      <Select
        label={label}
        {...(help === undefined ? {} : { help })}
        placeholder={say.addArea}
        options={left.map(({ code, name }) => ({ value: code, label: name }))}
        value={null}
        onChange={(code) => onChange([...value, code])}
      />
      {value.length === 0 ? null : (
        <ul className={styles['picked']}>
          {value.map((code) => (
            <li key={code}>
              {nameOf(code)}
              <button type="button" aria-label={say.removeArea(nameOf(code))} onClick={() => onChange(value.filter((one) => one !== code))}>
                <IconX aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
