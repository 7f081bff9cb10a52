import { useState } from 'react';
import { IconHeartHandshake, IconPencilPlus } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { GiverList } from './GiverList.tsx';
import { PledgeList } from './PledgeList.tsx';
import { RecordPledge } from './RecordPledge.tsx';
import { deskWords } from './deskWords.ts';
import { usePledges } from './useDesk.ts';

/** All promises, the last moved first, and who gives. */
export default function GiversScreen() {
  const say = useMessages(deskWords);
  const { search, setSearch } = useAddress();
  const mayRecord = useMay('ledger.record');
  const free = search['bebas'] === 'ya';
  const pledges = usePledges(free);
  const [records, setRecords] = useState(false);
  const rows = pledges.data?.pages.flatMap((page) => page.pledges) ?? [];
  return (
    <Page
      title={say.title}
      {...(mayRecord
        ? {
            mainAction: (
              <Button variant="main" icon={<IconPencilPlus />} onPress={() => setRecords(true)}>
                {say.record}
              </Button>
            ),
          }
        : {})}
    >
      <Sentence>
        {say.show}{' '}
        <SentenceChoice
          label={say.chooseShown}
          options={[{ value: 'all', label: say.allPledges }, { value: 'free', label: say.freePledges }]}
          value={free ? 'free' : 'all'}
          onChange={(next) => setSearch({ bebas: next === 'free' ? 'ya' : undefined })}
        />
        {say.newest}
      </Sentence>
      <Columns side={<GiverList />}>
        {!pledges.data ? (
          pledges.error ? <ErrorState problem={problemOf(pledges.error)} onRetry={() => void pledges.refetch()} /> : <Skeleton lines={8} />
        ) : rows.length === 0 ? (
          <EmptyState title={say.none} icon={<IconHeartHandshake aria-hidden="true" />}>
            {say.noneHelp}
          </EmptyState>
        ) : (
          <PledgeList pledges={rows} href={({ id }) => `/pemberi/${id}`} named />
        )}
        {pledges.hasNextPage ? (
          <Button busy={pledges.isFetchingNextPage} onPress={() => void pledges.fetchNextPage()}>
            {say.more}
          </Button>
        ) : null}
      </Columns>
      {mayRecord ? <RecordPledge open={records} onClose={() => setRecords(false)} /> : null}
    </Page>
  );
}
