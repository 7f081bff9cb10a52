import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Section } from '../../../platform/ui/Section.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { readConsentState } from '../index.ts';
import type { ConsentStateView, PurposeCells } from '../index.ts';
import { CoarseChild } from './CoarseChild.tsx';
import { DeskPage } from './DeskPage.tsx';
import { Loaded } from './Loaded.tsx';
import styles from './desk.module.css';

const words = defineMessages({
  id: {
    title: 'Persetujuan wali per kelurahan',
    show: 'Tampilkan izin',
    purpose: 'Tujuan',
    pairing: 'dipasangkan dengan bapak atau bunda asuh',
    story: 'cerita tumbuh kembang',
    photo: 'foto',
    village: 'Kelurahan',
    children: 'Anak',
    share: 'Bagian',
    given: 'setuju',
    refused: 'menolak',
    withdrawn: 'mencabut',
    notAsked: 'belum ditanya',
    unsettled: 'perlu ditanya ulang',
    no: 'tidak setuju',
    hidden: 'disembunyikan',
    hiddenHelp:
      'Kelurahan dengan sel berisi satu sampai empat anak disembunyikan, dan yang berikutnya bila perlu, supaya tidak dapat dihitung balik.',
    source: (day: string, n: string) => `${n} anak di bawah 60 bulan, ${day}. Anak yang walinya menolak tidak kehilangan bantuan.`,
    questions: 'Yang harus diselesaikan orang',
    noQuestions: 'Tidak ada wali yang berbeda kata.',
    disagreement: 'wali berbeda kata; kata yang lebih ketat berlaku',
    under_age: 'wali di bawah umur',
    renewals: (n: string) => `${n} anak perlu ditanya ulang, karena naskah atau walinya berganti.`,
  },
  en: {
    title: 'Consent of guardians by village',
    show: 'Show consent to',
    purpose: 'Purpose',
    pairing: 'a foster parent',
    story: 'the growth story',
    photo: 'photographs',
    village: 'Village',
    children: 'Children',
    share: 'Share',
    given: 'given',
    refused: 'refused',
    withdrawn: 'withdrawn',
    notAsked: 'not asked',
    unsettled: 'to be asked anew',
    no: 'not given',
    hidden: 'hidden',
    hiddenHelp: 'Villages with a cell of one to four children are hidden, and the next if need be, so that nobody works it out.',
    source: (day, n) => `${n} children below 60 months, ${day}. A child whose guardian refuses loses no help.`,
    questions: 'For a person to settle',
    noQuestions: 'No guardians disagree.',
    disagreement: 'guardians disagree; the stricter word holds',
    under_age: 'guardian under age',
    renewals: (n) => `${n} children have to be asked anew, because the text or the guardian changed.`,
  },
});

const purposes = ['pairing', 'story', 'photo'] as const;
type Purpose = (typeof purposes)[number];
type Line = ConsentStateView['villages'][number];

/** Where guardians stand, by village, one purpose at a time. */
export default function ConsentStateScreen() {
  const say = useMessages(words);
  const query = useQuery(queryOptionsFor(readConsentState, {}));
  const [purpose, setPurpose] = useState<Purpose>('pairing');
  return (
    <DeskPage title={say.title}>
      <Loaded query={query}>{(data) => <State data={data} purpose={purpose} onPurpose={setPurpose} />}</Loaded>
    </DeskPage>
  );
}

function State({ data, purpose, onPurpose }: { data: ConsentStateView; purpose: Purpose; onPurpose: (purpose: Purpose) => void }) {
  const say = useMessages(words);
  const number = (cell: number | null) => (cell === null ? say.hidden : formatNumber(cell));
  const column = (key: 'given' | 'refused' | 'withdrawn' | 'notAsked' | 'unsettled'): Column<Line> => ({
    key,
    title: say[key],
    align: 'right',
    width: '11%',
    onPhone: 'line',
    cell: (line) => number(line[purpose][key]),
  });
  const columns: readonly Column<Line>[] = [
    {
      key: 'village',
      title: say.village,
      onPhone: 'head',
      cell: (line) => (
        <span className={styles['cell']}>
          <b>{line.name}</b>
          <small>{line.district}</small>
        </span>
      ),
    },
    { key: 'share', title: say.share, width: '20%', onPhone: 'plain', cell: (line) => <Share cells={line[purpose]} /> },
    column('given'),
    column('refused'),
    column('withdrawn'),
    column('unsettled'),
    column('notAsked'),
  ];
  return (
    <>
      <Sentence count={data.total[purpose].given ?? 0} source={say.given}>
        {say.show}{' '}
        <SentenceChoice
          label={say.purpose}
          value={purpose}
          onChange={onPurpose}
          options={purposes.map((value) => ({ value, label: say[value] }))}
        />
      </Sentence>
      <SourceLine>
        {say.source(formatDate(data.asOf), formatNumber(data.total.children))} {say.hiddenHelp}
      </SourceLine>
      <p className={styles['legend']}>
        <span>
          <i className={styles['given']} />
          {say.given}
        </span>
        <span>
          <i className={styles['closed']} />
          {say.no}
        </span>
        <span>
          <i className={styles['unsettled']} />
          {say.unsettled}
        </span>
        <span>
          <i className={styles['rest']} />
          {say.notAsked}
        </span>
      </p>
      <Section title={say.questions} note={data.renewals[purpose] > 0 ? say.renewals(formatNumber(data.renewals[purpose])) : null} ruled>
        {data.questions.length === 0 ? <p className={styles['quiet']}>{say.noQuestions}</p> : null}
        {data.questions.map((one) => (
          <TaskLine
            key={one.id}
            title={`${say[one.purpose as Purpose]}: ${say[one.kind as 'disagreement' | 'under_age']}`}
            detail={formatInstant(one.openedAt)}
            mark={<CoarseChild child={one.child} />}
          />
        ))}
      </Section>
      <Table caption={say.title} columns={columns} rows={data.villages} rowKey={({ code }) => code} />
    </>
  );
}

/** One bar: given, not given, to be asked anew, out of all children of the village. */
function Share({ cells }: { cells: PurposeCells }) {
  const { given, refused, withdrawn, notAsked, unsettled } = cells;
  if (given === null || refused === null || withdrawn === null || notAsked === null || unsettled === null) return null;
  const all = given + refused + withdrawn + notAsked + unsettled;
  const part = (n: number) => ({ width: `${all === 0 ? 0 : (n / all) * 100}%` });
  return (
    <span className={styles['bar']} aria-hidden="true">
      <span className={styles['given']} style={part(given)} />
      <span className={styles['closed']} style={part(refused + withdrawn)} />
      <span className={styles['unsettled']} style={part(unsettled)} />
    </span>
  );
}
