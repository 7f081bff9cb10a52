import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { readRetention, setRetentionRule } from '../index.ts';
import type { RetentionView } from '../index.ts';
import { deskWords } from './deskWords.ts';
import { erasureWords } from './erasureWords.ts';
import styles from './desk.module.css';

/** The period of one rule, and whether it runs at night. */
export function ChangeRule({ rule, onClose }: { rule: RetentionView['rules'][number]; onClose: () => void }) {
  const say = useMessages(erasureWords);
  const desk = useMessages(deskWords);
  const language = useLanguage();
  const client = useQueryClient();
  const [days, setDays] = useState(String(rule.days ?? 1));
  const [on, setOn] = useState(rule.on);
  const save = useMutation({
    mutationFn: () => call(setRetentionRule, { ruleId: rule.id, on, days: Number(days) }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: [readRetention.path] });
      onClose();
    },
  });
  return (
    <Dialog
      title={say.changeTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{desk.cancel}</Button>
          <Button variant="main" busy={save.isPending} disabled={!/^[1-9]\d{0,4}$/.test(days)} onPress={() => save.mutate()}>
            {desk.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>
          <b>{rule.what[language]}</b>
        </p>
        <p className={styles['quiet']}>
          {rule.why[language]} {rule.law}
          {rule.verified ? '' : `, ${desk.unverified}`}
        </p>
        <TextField label={say.periodDays} unit={say.unitDays} keyboard="numeric" value={days} onChange={setDays} />
        <Checkbox checked={on} onChange={setOn} help={say[`h_${rule.how}`]}>
          {say.switchOn}
        </Checkbox>
        {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
      </div>
    </Dialog>
  );
}
