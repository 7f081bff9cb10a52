import { IconCheck, IconSearch } from '@tabler/icons-react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import { formatNumber } from './numbers.ts';
import field from './field.module.css';
import styles from './Options.module.css';

/** One thing to choose. `count` stands at the right: how many children there are behind it. */
export interface Option<V extends string = string> {
  value: V;
  label: string;
  count?: number;
  /** A second line: the kecamatan of a kelurahan. */
  detail?: string;
}

/** From this many options on, a box to type in narrows them. */
const TYPING_HELPS_FROM = 12;

/** The list inside Select and SentenceChoice: ticks the chosen one, shows counts, searches when long. */
export function Options<V extends string>({ label, options }: { label: string; options: readonly Option<V>[] }) {
  const say = useMessages(kitWords);
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = (
    <ListBox
      className={classes(styles['list'])}
      aria-label={label}
      renderEmptyState={() => <p className={styles['none']}>{say.nothingFound}</p>}
    >
      {options.map((option) => (
        <ListBoxItem
          key={option.value}
          id={option.value}
          textValue={option.detail ? `${option.label}, ${option.detail}` : option.label}
          className={classes(styles['option'])}
        >
          <IconCheck className={styles['tick']} aria-hidden="true" />
          <span className={styles['words']}>
            {option.label}
            {option.detail ? <small>{option.detail}</small> : null}
          </span>
          {option.count === undefined ? null : <span className={styles['count']}>{formatNumber(option.count)}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
  if (options.length < TYPING_HELPS_FROM) return <div className={styles['scroll']}>{list}</div>;
  return (
    <div className={styles['scroll']}>
      <Autocomplete filter={contains}>
        <SearchField className={classes(styles['search'])} aria-label={say.searchHere} autoFocus>
          <div className={field['box']}>
            <IconSearch aria-hidden="true" />
            <Input className={classes(field['input'])} placeholder={say.searchHere} />
          </div>
        </SearchField>
        {list}
      </Autocomplete>
    </div>
  );
}
