import { IconChevronDown, IconMapPin } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select } from 'react-aria-components/Select';
import { Options, type Option } from '../Options.tsx';
import { classes } from '../classes.ts';
import options from '../Options.module.css';
import styles from './AreaChip.module.css';

export interface AreaChipProps {
  /** For readers: "Wilayah". */
  label: string;
  areas: readonly Option[];
  /** Code of the area looked at. */
  value: string;
  onChange: (code: string) => void;
}

/** The area a page looks at, beside its title. With a single area it only names it. */
export function AreaChip({ label, areas, value, onChange }: AreaChipProps) {
  const name = areas.find((area) => area.value === value)?.label ?? value;
  if (areas.length < 2) {
    return (
      <span className={styles['chip']}>
        <IconMapPin aria-hidden="true" />
        {name}
      </span>
    );
  }
  return (
    <Select aria-label={label} value={value} onChange={(code) => onChange(String(code))}>
      <Button className={classes(styles['chip'], styles['opens'])} aria-label={`${label}: ${name}`}>
        <IconMapPin aria-hidden="true" />
        {name}
        <IconChevronDown aria-hidden="true" />
      </Button>
      <Popover className={classes(options['popover'])} offset={6}>
        <Options label={label} options={areas} />
      </Popover>
    </Select>
  );
}
