import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { readProcessing, retentionRules } from '../index.ts';
import type { ProcessingActivityView } from '../index.ts';
import { DeskPage } from './DeskPage.tsx';
import { Loaded } from './Loaded.tsx';
import { deskWords } from './deskWords.ts';
import styles from './desk.module.css';

const words = defineMessages({
  id: {
    title: (regency: string) => `Catatan kegiatan pemrosesan data pribadi, ${regency}`,
    lead: 'UU PDP pasal 31. Disusun dari pernyataan kode itu sendiri: apa yang diminta, siapa yang boleh, isian mana, berapa lama.',
    about: 'Data siapa',
    basis: 'Dasar',
    classes: 'Kelas isian',
    tables: 'Tabel',
    roles: 'Peran yang dapat melakukannya',
    nobody: 'tidak ada peran petugas',
    retention: 'Masa simpan',
    endpoints: (n: string) => `${n} cara mengakses`,
    verbs: 'Jejak yang ditinggalkan',
    noTrace: 'hanya angka, tanpa jejak per anak',
  },
  en: {
    title: (regency) => `Register of processing of personal data, ${regency}`,
    lead: 'UU PDP article 31. Put together from what the code itself declares: what is demanded, who may, which fields, how long.',
    about: 'Whose data',
    basis: 'Ground',
    classes: 'Classes of fields',
    tables: 'Tables',
    roles: 'Roles that can do it',
    nobody: 'no role of staff',
    retention: 'Kept',
    endpoints: (n) => `${n} ways in`,
    verbs: 'Trail it leaves',
    noTrace: 'numbers alone, no trail per child',
  },
});

/** The register of processing, to read and to print. */
export default function ProcessingScreen() {
  const say = useMessages(words);
  const desk = useMessages(deskWords);
  const query = useQuery(queryOptionsFor(readProcessing, {}));
  return (
    <DeskPage
      title={query.data === undefined ? desk.processing : say.title(query.data.regency)}
      actions={
        <Button icon={<IconPrinter />} onPress={() => window.print()}>
          {desk.print}
        </Button>
      }
    >
      <p className={styles['lead']}>{say.lead}</p>
      <Loaded query={query}>{({ activities }) => activities.map((activity) => <Activity key={activity.id} activity={activity} />)}</Loaded>
    </DeskPage>
  );
}

function Activity({ activity }: { activity: ProcessingActivityView }) {
  const say = useMessages(words);
  const desk = useMessages(deskWords);
  const language = useLanguage();
  const kept = activity.retention.map((id) => retentionRules.find((rule) => rule.id === id)?.why[language] ?? id);
  return (
    <div className={styles['activity']}>
      <Section title={activity.name[language]} source={activity.purpose[language]} ruled>
        <Facts
          form="list"
          facts={[
            { label: say.about, value: activity.about[language] },
            { label: say.basis, value: `${activity.basis[language]} (${activity.law}${activity.verified ? '' : `, ${desk.unverified}`})` },
            ...(activity.classes.length === 0 ? [] : [{ label: say.classes, value: activity.classes.join(', ') }]),
            ...(activity.tables.length === 0
              ? []
              : [{ label: say.tables, value: <span className={styles['code']}>{activity.tables.join(', ')}</span> }]),
            {
              label: say.roles,
              value: activity.roles.length === 0 ? say.nobody : <span className={styles['code']}>{activity.roles.join(', ')}</span>,
            },
            {
              label: say.verbs,
              value: activity.verbs.length === 0 ? say.noTrace : <span className={styles['code']}>{activity.verbs.join(', ')}</span>,
            },
            { label: say.retention, value: kept.join(' ') },
          ]}
        />
        <details>
          <summary className={styles['small']}>{say.endpoints(formatNumber(activity.endpoints.length))}</summary>
          <p className={styles['code']}>{activity.endpoints.join(', ')}</p>
        </details>
      </Section>
    </div>
  );
}
