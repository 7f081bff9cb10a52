import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { changedParts, proposedRenewals, purposes, textParts, writeText } from '../index.ts';
import type { Purpose, TextView } from '../index.ts';
import { TextDiff } from './TextDiff.tsx';
import { textWords } from './textWords.ts';
import styles from './text.module.css';

const LEAST_PART = 10;
const LEAST_WHY = 5;

/** A new version beside the one in force: what changes is shown, and what it asks anew is proposed, never silent. */
export function TextEditor({ before, onDone }: { before: TextView; onDone: () => void }) {
  const say = useMessages(textWords);
  const notify = useNotice();
  const client = useQueryClient();
  const [body, setBody] = useState(before.body);
  const [wordingOnly, setWordingOnly] = useState<readonly Purpose[]>([]);
  const [why, setWhy] = useState('');
  const [reviewedBy, setReviewedBy] = useState(before.reviewedBy ?? '');
  const [asked, setAsked] = useState(false);
  const changed = changedParts(before.body, body);
  const proposed = proposedRenewals(changed);
  const renews = proposed.filter((purpose) => !wordingOnly.includes(purpose));
  const isShort = textParts.some((part) => body[part].id.trim().length < LEAST_PART || body[part].en.trim().length < LEAST_PART);
  const isSame = changed.length === 0 && reviewedBy.trim() === (before.reviewedBy ?? '');
  const write = useMutation({
    mutationFn: () => call(writeText, { after: before.version, body, renews, why, reviewedBy: reviewedBy.trim() === '' ? null : reviewedBy.trim() }),
    onSuccess() {
      notify({ tone: 'done', text: say.saved });
      onDone();
    },
    onSettled: () => client.invalidateQueries(),
  });

  function save() {
    setAsked(true);
    if (!isShort && !isSame && why.trim().length >= LEAST_WHY) write.mutate();
  }

  return (
    <div className={styles['editor']}>
      {textParts.map((part) => (
        <Section key={part} title={say[`part_${part}`]} ruled>
          <div className={styles['languages']}>
            <TextArea label={say.id} value={body[part].id} onChange={(id) => setBody({ ...body, [part]: { ...body[part], id } })} />
            <TextArea label={say.en} value={body[part].en} onChange={(en) => setBody({ ...body, [part]: { ...body[part], en } })} />
          </div>
        </Section>
      ))}
      <Section title={say.changes} ruled>
        {changed.length === 0 ? <p className={styles['quiet']}>{say.noChange}</p> : null}
        {changed.map((part) => (
          <div key={part}>
            <b>{say[`part_${part}`]}</b>
            <TextDiff before={before.body[part].id} after={body[part].id} />
            <TextDiff before={before.body[part].en} after={body[part].en} />
          </div>
        ))}
      </Section>
      {proposed.length === 0 ? null : (
        <fieldset className={styles['renews']}>
          <legend>{say.renews}</legend>
          <p className={styles['quiet']}>{say.renewsHelp}</p>
          {purposes
            .filter((purpose) => proposed.includes(purpose))
            .map((purpose) => (
              <Checkbox
                key={purpose}
                checked={renews.includes(purpose)}
                onChange={(anew) => setWordingOnly(anew ? wordingOnly.filter((one) => one !== purpose) : [...wordingOnly, purpose])}
              >
                {say[`part_${purpose}`]}
              </Checkbox>
            ))}
        </fieldset>
      )}
      <TextArea label={say.why} rows={2} value={why} onChange={setWhy} refusal={asked && why.trim().length < LEAST_WHY ? say.whyShort : undefined} />
      <TextField label={say.reviewedBy} optional value={reviewedBy} onChange={setReviewedBy} />
      {asked && (isShort || isSame) ? (
        <p className={styles['refusal']} role="alert">
          {isShort ? say.short : say.same}
        </p>
      ) : null}
      {write.error ? <ErrorState problem={problemOf(write.error)} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={onDone}>{say.cancel}</Button>
        <Button variant="main" busy={write.isPending} onPress={save}>
          {say.save}
        </Button>
      </div>
    </div>
  );
}
