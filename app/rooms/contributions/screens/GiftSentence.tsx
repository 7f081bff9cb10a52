import { useState, type ReactNode } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { PledgeKind } from '../index.ts';
import { giftWords } from './giftWords.ts';
import { countedOf, offered, sayable } from '../pledge-draft.ts';
import type { PledgeDraft, Sayable } from '../pledge-draft.ts';
import { useGiftItems } from './useGiftItems.ts';
import { useGiftAreas } from './useGiftAreas.ts';
import styles from '../../../platform/ui/SentenceSheet.module.css';

export interface GiftSentenceProps {
  isDepartment: boolean;
  /** How the sentence begins: "Saya memberi", "Pemberi ini punya". */
  begins: string;
  /** What pressing the button does, in a word. */
  send: string;
  /** Under the sentence, while money is said, and while goods or a service are. */
  helpMoney: string;
  helpGoods: string;
  /** More words at the end of the sentence: on behalf of whom. */
  more?: ReactNode;
  busy: boolean;
  onSay: (said: Sayable) => void;
}

/** What somebody has or gives, as one sentence: "Saya memberi 500 kg telur untuk anak di Bogor Barat." Only what can be given is said. */
export function GiftSentence({ isDepartment, begins, send, helpMoney, helpGoods, more, busy, onSay }: GiftSentenceProps) {
  const say = useMessages(giftWords);
  const { items, label, amount } = useGiftItems();
  const { areas, regency } = useGiftAreas();
  const [draft, setDraft] = useState<PledgeDraft>({ kind: 'money', amount: '', item: null, unit: null, wishArea: regency.code, validUntil: '', note: '' });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<PledgeDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const choices = offered(items, draft.kind, isDepartment);
  const item = choices.find(({ code }) => code === draft.item) ?? choices[0];
  const full = { ...draft, item: item?.code ?? null, unit: item?.units.includes(draft.unit ?? '') === true ? draft.unit : (item?.unit ?? null) };
  const said = sayable(full, items);
  const counted = countedOf(full, items);
  const isMoney = draft.kind === 'money';
  const refused = tried && said === null;

  function tell(): void {
    setTried(true);
    if (said !== null && !busy) onSay(said);
  }

  return (
    <section className={styles['sheet']} aria-label={begins} data-print="no">
      <Sentence>
        {begins}{' '}
        <SentenceChoice
          label={say.chooseKind}
          options={(['money', 'goods', 'service'] as const).map((value) => ({ value, label: { money: say.giveMoney, goods: say.giveGoods, service: say.giveService }[value] }))}
          value={draft.kind}
          onChange={(kind: PledgeKind) => change({ kind, item: null, unit: null, amount: '' })}
        />{' '}
        <input
          className={styles['amount']}
          aria-label={isMoney ? say.amountMoney : say.amount}
          aria-invalid={refused}
          placeholder={isMoney ? 'Rp 20 juta' : '500'}
          inputMode={isMoney ? 'text' : 'decimal'}
          autoComplete="off"
          value={draft.amount}
          onChange={(event) => change({ amount: event.target.value })}
          onKeyDown={(event) => (event.key === 'Enter' ? tell() : undefined)}
          {...(isMoney ? { 'data-wide': '' } : {})}
        />{' '}
        {isMoney || item === undefined ? null : (
          <>
            <SentenceChoice label={say.chooseUnit} options={item.units.map((value) => ({ value, label: value }))} value={full.unit ?? item.unit} onChange={(unit) => change({ unit })} />{' '}
            <SentenceChoice label={say.chooseItem} options={choices.map(({ code }) => ({ value: code, label: label(code) }))} value={item.code} onChange={(code) => change({ item: code, unit: null })} />{' '}
          </>
        )}
        {say.forChildren}{' '}
        <SentenceChoice label={say.choosePlace} options={areas} value={draft.wishArea} onChange={(wishArea) => change({ wishArea })} />
        {more}
      </Sentence>
      <div className={styles['under']}>
        {refused ? (
          <p className={styles['refusal']} role="alert">
            {isMoney ? say.moneyRefused : say.goodsRefused}
          </p>
        ) : counted !== null && full.unit !== counted.unit ? (
          <p role="status">{say.counts(amount(counted.quantity, counted.unit))}</p>
        ) : (
          <p>{isMoney ? helpMoney : helpGoods}</p>
        )}
      </div>
      <div className={styles['foot']}>
        <TextField label={say.note} optional value={draft.note} onChange={(note) => change({ note })} />
        <TextField label={say.validUntil} optional type="date" value={draft.validUntil} onChange={(validUntil) => change({ validUntil })} />
        <Button variant="main" busy={busy} onPress={tell}>
          {send}
        </Button>
      </div>
    </section>
  );
}
