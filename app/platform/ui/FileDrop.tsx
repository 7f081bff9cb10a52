import type { ReactNode } from 'react';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  /** What belongs here: "Berkas e-PPGBM bulan ini". */
  title: string;
  /** What is read and what is never stored. */
  children?: ReactNode;
  onFile: (file: File) => void;
  /** File name endings, `['.xls', '.xlsx', '.csv']`. */
  accept: readonly string[];
}

/** A place to drop one file, with a button for those who do not drag. */
export function FileDrop({ title, children, onFile, accept }: FileDropProps) {
  const say = useMessages(kitWords);
  return (
    <DropZone
      className={classes(styles['zone'])}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped) void dropped.getFile().then(onFile);
      }}
    >
      <IconFileSpreadsheet aria-hidden="true" />
      <Text slot="label" className={styles['title'] ?? ''}>
        {title}
      </Text>
      <p className={styles['drag']}>{say.dropFile}</p>
      <FileTrigger
        acceptedFileTypes={[...accept]}
        onSelect={(files) => {
          const chosen = files?.[0];
          if (chosen) onFile(chosen);
        }}
      >
        <Button variant="main">{say.chooseFile}</Button>
      </FileTrigger>
      {children ? <div className={styles['words']}>{children}</div> : null}
    </DropZone>
  );
}
