import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { IconButton } from '../../../platform/ui/IconButton.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { deleteView, listSavedViews, saveView } from '../index.ts';
import { filterFromInput, inputOf, type RegisterFilter } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';
import styles from './registerDialogs.module.css';

interface SavedViewsProps {
  /** The filter of now, to be saved. */
  filter: RegisterFilter;
  onOpen: (filter: RegisterFilter) => void;
  onClose: () => void;
}

/** The person's own filters under names: opens one, deletes one, saves the one of now. */
export function SavedViews({ filter, onOpen, onClose }: SavedViewsProps) {
  const say = useMessages(registerWords);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const known = useQuery(queryOptionsFor(listSavedViews, {}));
  const freshen = () => client.invalidateQueries({ queryKey: [listSavedViews.path] });
  const save = useMutation({
    mutationFn: () => call(saveView, { viewId: crypto.randomUUID(), name: name.trim(), filter: inputOf(filter, '') }),
    onSuccess: () => setName(''),
    onSettled: freshen,
  });
  const remove = useMutation({ mutationFn: (viewId: string) => call(deleteView, { viewId }), onSettled: freshen });
  const views = known.data?.views;
  const problem = known.error ?? save.error ?? remove.error;
  return (
    <Dialog title={say.viewsTitle} open onClose={onClose} form="side">
      <div className={styles['stack']}>
        <p>{say.viewsLead}</p>
        {problem ? <ErrorState problem={problemOf(problem)} onRetry={() => void known.refetch()} /> : null}
        {views === undefined ? problem ? null : <Skeleton lines={3} /> : views.length === 0 ? <p className={styles['quiet']}>{say.viewsEmpty}</p> : null}
        <ul className={styles['views']}>
          {(views ?? []).map((view) => (
            <li key={view.id}>
              <Button
                variant="text"
                onPress={() => {
                  onOpen(filterFromInput(view.filter));
                  onClose();
                }}
              >
                {view.viewName}
              </Button>
              <IconButton label={say.viewDelete(view.viewName)} icon={<IconTrash />} disabled={remove.isPending} onPress={() => remove.mutate(view.id)} />
            </li>
          ))}
        </ul>
        <form
          className={styles['save']}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '' && !save.isPending) save.mutate();
          }}
        >
          <TextField label={say.viewName} help={say.viewNameHelp} value={name} onChange={(text) => setName(text.slice(0, 60))} />
          <Button type="submit" variant="main" busy={save.isPending} disabled={name.trim() === ''}>
            {say.viewSave}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
