import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { ProblemError, call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { DecisionSheet } from '../../../platform/ui/DecisionSheet.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import { listDuplicates, mergeFields, mergePair, readDuplicate, type DuplicateView, type MergeField } from '../index.ts';
import { ApartDialog } from './ApartDialog.tsx';
import { BothFields } from './BothFields.tsx';
import { BothMeasured } from './BothMeasured.tsx';
import { duplicateWords, obstacleWord, reasonWord } from './duplicateWords.ts';
import { firstKept, firstTaken } from './duplicateFields.ts';
import styles from './duplicates.module.css';

/** Two records side by side: which goes on, which field of which, one child or two. */
export default function DuplicateScreen() {
  const pairId = useAddress().params['pairId'] ?? '';
  const say = useMessages(duplicateWords);
  const query = useQuery(queryOptionsFor(readDuplicate, { pairId }));
  const back = { href: '/anak-ganda', label: say.back };
  if (query.data === undefined)
    return (
      <Page title={say.title} back={back}>
        {query.error ? <ErrorState problem={problemOf(query.error)} /> : <Skeleton lines={8} />}
      </Page>
    );
  return (
    <Page title={say.pair} back={back}>
      <OnePair key={query.data.id} pair={query.data} />
    </Page>
  );
}

function OnePair({ pair }: { pair: DuplicateView }) {
  const say = useMessages(duplicateWords);
  const client = useQueryClient();
  const { go } = useAddress();
  const [keep, setKeep] = useState(() => firstKept(pair.one, pair.other));
  const [kept, other] = keep === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
  const [take, setTake] = useState<ReadonlySet<MergeField>>(() => firstTaken(kept, other, mergeFields, say));
  const [parting, setParting] = useState(false);
  const done = () => {
    void client.invalidateQueries({ queryKey: [listDuplicates.path] });
    void client.invalidateQueries({ queryKey: [readDuplicate.path] });
  };
  const merge = useMutation({
    mutationFn: () => call(mergePair, { pairId: pair.id, keep: kept.childId, take: [...take] }),
    onSuccess() {
      done();
      go(`/anak/${kept.childId}`);
    },
  });
  const reason = merge.error instanceof ProblemError ? merge.error.problem.details['reason'] : undefined;
  const obstacles = [...new Set([...other.obstacles, ...(typeof reason === 'string' ? [reason as 'notTwo'] : [])])];
  const choose = (next: 'one' | 'other') => {
    const [first, second] = next === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
    setKeep(next);
    setTake(firstTaken(first, second, mergeFields, say));
    merge.reset();
  };
  const list = { label: say.next, keyHint: 'N', onPress: () => go('/anak-ganda') };
  const decisions =
    pair.decision !== null
      ? [list]
      : [
          ...(other.obstacles.length === 0 ? [{ label: say.merge, keyHint: 'S', onPress: () => merge.mutate() }] : []),
          { label: say.apart, keyHint: 'B', onPress: () => setParting(true) },
          list,
        ];
  return (
    <div className={styles['page']}>
      <DecisionSheet
        question={say.question(shownName(kept.name))}
        subject={
          <>
            <p className={styles['reasons']}>{pair.reasons.map((one) => reasonWord(one, say)).join(', ')}</p>
            {pair.reasons.includes('maybeTwins') ? (
              <Callout tone="warm" icon={<IconUsers aria-hidden="true" />}>
                {say.twins}
              </Callout>
            ) : null}
            <BothFields pair={pair} keep={keep} take={take} onKeep={choose} onTake={setTake} />
          </>
        }
        reason={
          pair.decision === null ? (
            <>
              {pair.nik === 'other' ? <p>{say.nikDiffers}</p> : null}
              {obstacles.length === 0 ? say.mergeNote : <b>{say.blocked}: </b>}
              {obstacles.map((one) => obstacleWord(one, say)).join(' ')}
            </>
          ) : (
            say.decided(pair.decision === 'merged' ? say.merged : say.different)
          )
        }
        decisions={decisions}
        busy={merge.isPending}
      />
      {merge.error && typeof reason !== 'string' ? <ErrorState problem={problemOf(merge.error)} /> : null}
      <BothMeasured one={pair.one} other={pair.other} />
      <ApartDialog
        pairId={pair.id}
        open={parting}
        onClose={() => setParting(false)}
        onDone={() => {
          done();
          go('/anak-ganda');
        }}
      />
    </div>
  );
}
