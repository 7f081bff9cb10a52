import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { readRightsRequest } from '../index.ts';
import type { RightsRequestView } from '../index.ts';
import { AnswerRequest } from './AnswerRequest.tsx';
import { CoarseChild } from './CoarseChild.tsx';
import { DeskPage } from './DeskPage.tsx';
import { LegalClock } from './LegalClock.tsx';
import { Loaded } from './Loaded.tsx';
import { RequestDeeds } from './RequestDeeds.tsx';
import { codeWord, requestWords } from './requestWords.ts';
import styles from './desk.module.css';

/** One request: what was asked, what can be done, the answer. */
export default function RequestScreen() {
  const say = useMessages(requestWords);
  const { params } = useAddress();
  const query = useQuery(queryOptionsFor(readRightsRequest, { requestId: params['requestId'] ?? '' }));
  const [answering, setAnswering] = useState(false);
  const request = query.data;
  return (
    <DeskPage
      title={request === undefined ? say.kind : codeWord('k', request.kind, say)}
      back={{ href: '/perlindungan', label: say.back }}
      note={request?.clock ? <LegalClock clock={request.clock} /> : null}
      {...(request !== undefined && request.outcome === null
        ? {
            mainAction: (
              <Button variant="main" onPress={() => setAnswering(true)}>
                {say.answer}
              </Button>
            ),
          }
        : {})}
    >
      <Loaded query={query}>{(one) => <Request request={one} />}</Loaded>
      {request === undefined ? null : (
        <AnswerRequest key={request.id} request={request} open={answering} onClose={() => setAnswering(false)} />
      )}
    </DeskPage>
  );
}

function Request({ request }: { request: RightsRequestView }) {
  const say = useMessages(requestWords);
  return (
    <Columns
      side={
        <Facts
          form="list"
          facts={[
            { label: say.child, value: <CoarseChild child={request.child} /> },
            { label: say.opened, value: formatInstant(request.openedAt) },
            ...(request.clock === null ? [] : [{ label: say.clock, value: <LegalClock clock={request.clock} /> }]),
            ...(request.field === null ? [] : [{ label: say.field, value: codeWord('f', request.field, say) }]),
          ]}
        />
      }
    >
      <Section title={say.words}>
        {request.words === null ? <p className={styles['quiet']}>{say.noWords}</p> : <p className={styles['text']}>{request.words}</p>}
      </Section>
      {request.outcome === null ? (
        <Section title={say.can} ruled>
          <RequestDeeds request={request} />
        </Section>
      ) : (
        <Section
          title={`${say.result}: ${codeWord('o', request.outcome, say)}`}
          source={say.answeredBy(request.answeredByName ?? '', formatInstant(request.answeredAt ?? request.openedAt))}
          ruled
        >
          <p className={styles['text']}>{request.answer}</p>
        </Section>
      )}
    </Columns>
  );
}
