import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconGitMerge } from '@tabler/icons-react';
import { ProblemError, call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { listMerges, undoMerge, type ChildMerges } from '../index.ts';
import { duplicateWords, obstacleWord } from './duplicateWords.ts';

type Merge = ChildMerges['merges'][number];

/** On a child's page: the record it went into, or those that went into it, and the way back. */
export default function MergesPanel({ childId }: { childId: string }) {
  const say = useMessages(duplicateWords);
  const { data } = useQuery(queryOptionsFor(listMerges, { childId }));
  const client = useQueryClient();
  const [asked, setAsked] = useState<Merge | null>(null);
  const undo = useMutation({
    mutationFn: (mergeId: string) => call(undoMerge, { mergeId }),
    async onSuccess() {
      setAsked(null);
      await client.invalidateQueries();
    },
  });
  if (data === undefined || data.merges.length === 0) return null;
  const gone = data.merges.find(({ mergedId, undoneAt }) => mergedId === childId && undoneAt === null);
  const reason = undo.error instanceof ProblemError ? undo.error.problem.details['reason'] : undefined;
  return (
    <Section title={say.panel} ruled>
      {gone === undefined ? null : (
        <Callout tone="warm" icon={<IconGitMerge aria-hidden="true" />} title={say.into(shownName(gone.name))}>
          <Link href={`/anak/${gone.keptId}`}>{say.open}</Link>
        </Callout>
      )}
      {data.merges.map((merge) => (
        <TaskLine
          key={merge.id}
          title={merge === gone ? shownName(merge.name) : say.took(shownName(merge.name))}
          href={`/anak/${merge.mergedId === childId ? merge.keptId : merge.mergedId}`}
          detail={
            <>
              {merge.undoneAt === null
                ? say.by(merge.mergedByName, formatInstant(merge.mergedAt))
                : say.undone(merge.undoneByName ?? '', formatInstant(merge.undoneAt))}
              {merge.stays === null ? null : (
                <>
                  {' '}
                  {say.stayed(formatNumber(merge.stays.measurements), formatNumber(merge.stays.steps), formatNumber(merge.stays.visits))}
                </>
              )}
            </>
          }
          mark={merge.mayUndo ? <Button onPress={() => setAsked(merge)}>{say.undo}</Button> : null}
        />
      ))}
      <Dialog
        title={say.askUndo}
        open={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{say.cancel}</Button>
            <Button variant="destructive" busy={undo.isPending} onPress={() => (asked === null ? undefined : undo.mutate(asked.id))}>
              {say.undo}
            </Button>
          </>
        }
      >
        <p>{say.askUndoHelp}</p>
        {undo.error === null ? null : typeof reason === 'string' ? (
          <p role="alert">{obstacleWord(reason as 'laterMerge', say)}</p>
        ) : (
          <ErrorState problem={problemOf(undo.error)} />
        )}
      </Dialog>
    </Section>
  );
}
