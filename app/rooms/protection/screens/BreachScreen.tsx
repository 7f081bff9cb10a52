import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { readBreach } from '../index.ts';
import type { BreachView } from '../index.ts';
import { AffectedSheet } from './AffectedSheet.tsx';
import { BreachForm } from './BreachForm.tsx';
import { BreachSteps } from './BreachSteps.tsx';
import { CoarseChild } from './CoarseChild.tsx';
import { DeskPage } from './DeskPage.tsx';
import { LegalClock } from './LegalClock.tsx';
import { Loaded } from './Loaded.tsx';
import { breachWord, breachWords } from './breachWords.ts';
import { deskWords } from './deskWords.ts';
import styles from './desk.module.css';

/** One breach: notices, children concerned, steps. Printed, it is the notice for the agency and the one for guardians. */
export default function BreachScreen() {
  const say = useMessages(breachWords);
  const desk = useMessages(deskWords);
  const { params } = useAddress();
  const query = useQuery(queryOptionsFor(readBreach, { breachId: params['breachId'] ?? '' }));
  const [step, setStep] = useState<'look' | 'change' | 'add'>('look');
  const breach = query.data;
  const close = () => setStep('look');
  return (
    <DeskPage
      title={breach?.title ?? say.back}
      back={{ href: '/perlindungan/kegagalan', label: say.back }}
      note={breach !== undefined && breach.closedAt === null ? <LegalClock clock={breach.clock} /> : null}
      actions={
        <>
          <Button icon={<IconPrinter />} onPress={() => window.print()}>
            {desk.print}
          </Button>
          <Button onPress={() => setStep('change')}>{say.change}</Button>
        </>
      }
      mainAction={
        <Button variant="main" onPress={() => setStep('add')}>
          {say.add}
        </Button>
      }
    >
      <Loaded query={query}>{(one) => <Breach breach={one} />}</Loaded>
      {breach !== undefined && step === 'change' ? <BreachForm breach={breach} onClose={close} /> : null}
      {breach !== undefined && step === 'add' ? <AffectedSheet breachId={breach.id} onClose={close} /> : null}
    </DeskPage>
  );
}

function Breach({ breach }: { breach: BreachView }) {
  const say = useMessages(breachWords);
  return (
    <>
      <Section title={say.agencyNotice}>
        <Facts form="list" facts={breach.agencyNotice.map(({ label, words }) => ({ label, value: words }))} />
      </Section>
      <Section title={say.guardianNotice} source={say.noticeHelp} ruled>
        <div className={styles['text']}>
          {breach.guardianNotice.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Section>
      <div data-print="no">
        <BreachSteps breach={breach} />
        <Section
          title={say.affected}
          note={breach.children === 0 ? null : say.told(formatNumber(breach.told), formatNumber(breach.children))}
          ruled
        >
          <Affected breach={breach} />
        </Section>
      </div>
    </>
  );
}

function Affected({ breach }: { breach: BreachView }) {
  const say = useMessages(breachWords);
  type Line = BreachView['affected'][number];
  const columns: readonly Column<Line>[] = [
    { key: 'child', title: say.children, onPhone: 'head', cell: (one) => <CoarseChild child={one.child} /> },
    {
      key: 'by',
      title: say.affected,
      width: '20%',
      onPhone: 'line',
      cell: (one) => one.foundBy.map((by) => breachWord('by', by, say)).join(', '),
    },
    {
      key: 'told',
      title: say.s_guardians_told,
      width: '28%',
      onPhone: 'end',
      cell: (one) =>
        one.toldAt === null ? (
          <Tag tone="warm">{say.toTell}</Tag>
        ) : (
          `${breachWord('h', one.toldHow ?? '', say)}, ${formatInstant(one.toldAt)}`
        ),
    },
  ];
  if (breach.affected.length === 0) return <p className={styles['quiet']}>{say.noChildren}</p>;
  return (
    <>
      <Table caption={say.affected} columns={columns} rows={breach.affected} rowKey={({ child }) => child.childId} rowHeight="tall" />
      {breach.more > 0 ? <p className={styles['small']}>{say.more(formatNumber(breach.more))}</p> : null}
    </>
  );
}
