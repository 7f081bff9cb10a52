import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { listPeople } from '../../access/index.ts';
import { listAreas } from '../../areas/index.ts';
import { addAffected, countAffected, readBreach } from '../index.ts';
import { breachWords } from './breachWords.ts';
import { instantTyped } from './wallClock.ts';
import styles from './desk.module.css';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NONE = 'none';

/** Finds the children that a breach concerns: counted first, then put on the list. */
export function AffectedSheet({ breachId, onClose }: { breachId: string; onClose: () => void }) {
  const say = useMessages(breachWords);
  const client = useQueryClient();
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const people = useQuery(queryOptionsFor(listPeople, {}));
  const [area, setArea] = useState(NONE);
  const [reader, setReader] = useState(NONE);
  const [importId, setImportId] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [start, end] = [instantTyped(from), instantTyped(to)];
  const question = {
    ...(area === NONE ? {} : { area }),
    ...(UUID.test(importId.trim()) ? { importId: importId.trim() } : {}),
    ...(reader === NONE ? {} : { readerId: reader, ...(start === null ? {} : { from: start }), ...(end === null ? {} : { to: end }) }),
  };
  const asks = Object.keys(question).length > 0;
  const count = useMutation({ mutationFn: () => call(countAffected, question) });
  const add = useMutation({
    mutationFn: () => call(addAffected, { breachId, ...question }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: [readBreach.path] });
      onClose();
    },
  });
  const error = count.error ?? add.error;
  return (
    <Dialog
      title={say.add}
      open
      onClose={onClose}
      form="side"
      keepOpen
      actions={
        <>
          <Button busy={count.isPending} disabled={!asks} onPress={() => count.mutate()}>
            {say.count}
          </Button>
          <Button variant="main" busy={add.isPending} disabled={!asks || (count.data?.children ?? 0) === 0} onPress={() => add.mutate()}>
            {say.addThem}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{say.affectedHelp}</p>
        <Select
          label={say.area}
          value={area}
          onChange={setArea}
          options={[
            { value: NONE, label: say.anyArea },
            ...(areas.data?.areas ?? []).map(({ code, name }) => ({ value: code, label: name, note: code })),
          ]}
        />
        <Select
          label={say.reader}
          value={reader}
          onChange={setReader}
          options={[
            { value: NONE, label: say.anyReader },
            ...(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {reader === NONE ? null : (
          <>
            <TextField label={say.from} help={say.f_whenHelp} value={from} onChange={setFrom} optional />
            <TextField label={say.to} help={say.f_whenHelp} value={to} onChange={setTo} optional />
          </>
        )}
        <TextField label={say.importId} value={importId} onChange={setImportId} optional />
        {count.data === undefined ? null : (
          <p role="status">
            <b>{say.found(formatNumber(count.data.children), formatNumber(count.data.villages.length))}</b>
          </p>
        )}
        {error ? <ErrorState problem={problemOf(error)} /> : null}
      </div>
    </Dialog>
  );
}
