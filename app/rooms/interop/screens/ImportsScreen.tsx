import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Section } from '../../../platform/ui/Section.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { listImports } from '../contract.ts';
import { ImportList } from './ImportList.tsx';
import { importWords } from './importWords.ts';
import { isMoving } from './importState.ts';
import { SendFile } from './SendFile.tsx';
import { useSending } from './useSending.ts';
import { WholePageDrop } from './WholePageDrop.tsx';

/** While one of them moves, the list is asked for again. */
const WATCH_MS = 2_000;

/** Send a file; see what was sent before. */
export default function ImportsScreen() {
  const say = useMessages(importWords);
  const sending = useSending();
  const imports = useQuery({
    ...queryOptionsFor(listImports, {}),
    refetchInterval: (query) => (query.state.data?.imports.some(isMoving) === true ? WATCH_MS : false),
  });
  const list = imports.data?.imports;
  return (
    <Page title={say.title}>
      <WholePageDrop onFile={sending.send} />
      <SendFile sending={sending} />
      <Section title={say.earlier} level="sentence">
        {list === undefined ? (
          imports.error ? (
            <ErrorState problem={problemOf(imports.error)} onRetry={() => void imports.refetch()} />
          ) : (
            <Skeleton lines={4} />
          )
        ) : list.length === 0 ? (
          <EmptyState title={say.noneYet}>{say.noneYetHelp}</EmptyState>
        ) : (
          <ImportList imports={list} />
        )}
      </Section>
    </Page>
  );
}
