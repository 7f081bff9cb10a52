import { useState } from 'react';
import { IconDownload } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import type { ImportView } from '../contract.ts';
import { importWords } from './importWords.ts';
import { RowsFile } from './RowsFile.tsx';
import { UndoParts } from './UndoParts.tsx';
import { undoWords } from './undoWords.ts';
import styles from './Undo.module.css';

/** An import that was undone: by whom, what went, what stayed. */
export function UndoneImport({ view }: { view: ImportView }) {
  const say = useMessages(undoWords);
  const sayImport = useMessages(importWords);
  const language = useLanguage();
  const [downloading, setDownloading] = useState(false);
  return (
    <Page
      title={say.undoneTitle}
      back={{ href: '/impor', label: sayImport.title }}
      actions={
        <Button variant="text" icon={<IconDownload />} onPress={() => setDownloading(true)}>
          {say.download}
        </Button>
      }
      mainAction={
        <Button variant="main" href="/impor">
          {sayImport.otherFile}
        </Button>
      }
    >
      <div className={styles['parts']}>
      <Callout tone="warm" title={say.undoneBy(view.fileName, view.undoneByName ?? '', formatInstant(view.undoneAt ?? view.uploadedAt, language))}>
        {say.again}
      </Callout>
      <UndoParts importId={view.id} done />
      </div>
      {downloading ? <RowsFile view={view} onClose={() => setDownloading(false)} /> : null}
    </Page>
  );
}
