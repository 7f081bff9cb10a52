import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { handOverCorrection, readRightsRequest, restrictByRequest } from '../index.ts';
import type { RightsRequestView } from '../index.ts';
import { ProposeErasure } from './ProposeErasure.tsx';
import { codeWord, requestWords } from './requestWords.ts';
import styles from './desk.module.css';

/** What can be done about a request, by its kind: one button where one act does it. */
export function RequestDeeds({ request }: { request: RightsRequestView }) {
  const say = useMessages(requestWords);
  const client = useQueryClient();
  const fresh = { onSuccess: () => client.invalidateQueries({ queryKey: [readRightsRequest.path] }) };
  const restrict = useMutation({ mutationFn: () => call(restrictByRequest, { requestId: request.id }), ...fresh });
  const hand = useMutation({ mutationFn: () => call(handOverCorrection, { requestId: request.id }), ...fresh });
  const error = restrict.error ?? hand.error;
  return (
    <>
      {error ? <ErrorState problem={problemOf(error)} /> : null}
      {request.kind === 'erasure' ? <Erasure request={request} /> : <p className={styles['lead']}>{codeWord('can', request.kind, say)}</p>}
      {request.kind === 'restriction' || request.kind === 'objection' ? (
        request.restricted ? (
          <p>{say.restricted}</p>
        ) : (
          <Button busy={restrict.isPending} onPress={() => restrict.mutate()}>
            {say.restrict}
          </Button>
        )
      ) : null}
      {request.kind === 'correction' ? (
        request.handedOverAt === null ? (
          <Button busy={hand.isPending} onPress={() => hand.mutate()}>
            {say.handOver}
          </Button>
        ) : (
          <p>{say.handedOver(formatInstant(request.handedOverAt))}</p>
        )
      ) : null}
    </>
  );
}

/** What the law keeps, and the way to the second person. */
function Erasure({ request }: { request: RightsRequestView }) {
  const say = useMessages(requestWords);
  const [proposing, setProposing] = useState(false);
  const { verdict, erasure, child } = request;
  if (verdict === null || child === null) return null;
  const until = verdict.keepUntil === null ? '' : formatDate(verdict.keepUntil);
  return (
    <>
      <p className={styles['lead']}>
        <b>{verdict.verdict === 'erase' ? say.verdict_erase : say.verdict_restrict(until)}</b>{' '}
        {verdict.grounds.map((ground) => codeWord('g', ground, say)).join(', ')}
      </p>
      <p className={styles['lead']}>{say.stays}</p>
      {erasure === null || erasure.state === 'declined' ? (
        <Button onPress={() => setProposing(true)}>{say.propose}</Button>
      ) : (
        <p>
          {erasure.state === 'done' ? say.erasureDone : say.proposed}{' '}
          <Button variant="text" href="/perlindungan/penghapusan">
            {say.toErasures}
          </Button>
        </p>
      )}
      <ProposeErasure childId={child.childId} requestId={request.id} open={proposing} onClose={() => setProposing(false)} />
    </>
  );
}
