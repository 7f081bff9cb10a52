import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { FosterParentView } from '../index.ts';
import { PairingProblem } from './PairingProblem.tsx';
import { RestDays } from './RestDays.tsx';
import { factsWords } from './factsWords.ts';
import { useFosterParents } from './usePairing.ts';
import { useFactsCommands, useRests } from './useFosterFacts.ts';
import styles from './foster.module.css';

const KADER = 'kader';

/** Rests of one foster parent, and who stands in for each child. */
export function RestDialog({ parent, onClose }: { parent: FosterParentView; onClose: () => void }) {
  const say = useMessages(factsWords);
  const notify = useNotice();
  const rests = useRests(parent.personId);
  const others = useFosterParents();
  const { rest, endRest, standIn } = useFactsCommands();
  const page = rests.data;
  const ready = (others.data?.fosterParents ?? []).filter(({ personId, hindrances }) => personId !== parent.personId && hindrances.length === 0);
  return (
    <Dialog title={say.restTitle(parent.personName)} open onClose={onClose} form="side" keepOpen actions={<Button onPress={onClose}>{say.close}</Button>}>
      <p className={styles['quiet']}>{say.restLead}</p>
      {page === undefined ? (
        rests.error ? <ErrorState problem={problemOf(rests.error)} /> : <Skeleton lines={4} />
      ) : (
        <>
          {page.rests.map((one) => (
            <Section key={one.restId} title={say.restSpan(formatDate(one.from), formatDate(one.until))} note={say[`why_${one.why}`]}>
              <div className={styles['form']}>
                {page.children.length === 0 ? <p className={styles['quiet']}>{say.noChildren}</p> : null}
                {page.children.map((child) => {
                  const named = child.standIns.find(({ restId }) => restId === one.restId)?.personName;
                  const chosen = ready.find(({ personName }) => personName === named)?.personId ?? (named === undefined ? KADER : `named:${named}`);
                  return (
                    <Select
                      key={child.childId}
                      label={say.standInFor(child.name)}
                      help={child.villageName}
                      options={[
                        { value: KADER, label: say.kader },
                        ...(chosen.startsWith('named:') ? [{ value: chosen, label: named ?? '' }] : []),
                        ...ready.map(({ personId, personName }) => ({ value: personId, label: personName })),
                      ]}
                      value={chosen}
                      onChange={(value) =>
                        standIn.mutate(
                          { childId: child.childId, restId: one.restId, personId: value === KADER ? null : value },
                          { onSuccess: () => notify({ tone: 'done', text: say.standInSaved }) },
                        )
                      }
                    />
                  );
                })}
                {standIn.error ? <PairingProblem error={standIn.error} /> : null}
                <div>
                  <Button
                    busy={endRest.isPending}
                    onPress={() => endRest.mutate({ personId: parent.personId, restId: one.restId }, { onSuccess: () => notify({ tone: 'done', text: say.restEnded }) })}
                  >
                    {say.restEnd}
                  </Button>
                </div>
              </div>
            </Section>
          ))}
          <RestDays
            key={page.rests.length}
            busy={rest.isPending}
            error={rest.error}
            onSave={(days) => rest.mutate({ personId: parent.personId, ...days }, { onSuccess: () => notify({ tone: 'done', text: say.restSaved }) })}
          />
        </>
      )}
    </Dialog>
  );
}
