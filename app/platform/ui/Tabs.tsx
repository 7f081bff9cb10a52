import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export interface TabsProps<K extends string> {
  label: string;
  tabs: readonly { key: K; label: string; note?: string; content: () => ReactNode }[];
  selected?: K;
  onSelect?: (key: K) => void;
}

/** Views of one thing side by side; only the chosen one is drawn. Arrow keys move between them. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  return (
    <AriaTabs
      className={classes(styles['tabs'])}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect ? { onSelectionChange: (key) => onSelect(key as K) } : {})}
    >
      <TabList aria-label={label} className={classes(styles['list'])}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={classes(styles['tab'])}>
            {tab.label}
            {tab.note ? <small>{tab.note}</small> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={classes(styles['panel'])}>
          {tab.content()}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
