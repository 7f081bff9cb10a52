import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { publishNeedCatalogue, type ItemChange, type NeedItem, type ToldField } from '../index.ts';
import { catalogueWords } from './catalogueEditWords.ts';
import { catalogueProblem } from './useCatalogue.ts';
import { useNeedCommand } from './useNeeds.ts';

const LEAST = 3;

/** What changed in an item, as words: `harga, umur`. */
export function changePhrase(fields: readonly string[], say: (typeof catalogueWords)['id']): string {
  return fields.length === 0 ? say.historyFirst : fields.map((field) => say[`field_${field as ToldField}`] ?? field).join(', ');
}

interface PublishCatalogueProps {
  after: number;
  items: readonly NeedItem[];
  changes: readonly ItemChange[];
  onPublished: () => void;
  onClose: () => void;
}

/** Shows what would change and asks why, then publishes the next version. */
export function PublishCatalogue({ after, items, changes, onPublished, onClose }: PublishCatalogueProps) {
  const say = useMessages(catalogueWords);
  const notify = useNotice();
  const publish = useNeedCommand(publishNeedCatalogue);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const short = note.trim().length < LEAST;

  function save() {
    setTried(true);
    if (short) return;
    publish.mutate(
      { after, items: [...items], note: note.trim() },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.published });
          onPublished();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.publishTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={publish.isPending} onPress={save}>
            {say.publish}
          </Button>
        </>
      }
    >
      <ul>
        {changes.map(({ code, label, fields }) => (
          <li key={code}>
            <b>{label}</b>: {changePhrase(fields === 'added' ? [] : fields, say)}
          </li>
        ))}
      </ul>
      <p>{say.changesHelp}</p>
      <TextArea label={say.publishNote} help={say.publishHelp} value={note} onChange={setNote} rows={3} {...(tried && short ? { refusal: say.short } : {})} />
      {publish.error ? <ErrorState problem={catalogueProblem(publish.error)} /> : null}
    </Dialog>
  );
}
