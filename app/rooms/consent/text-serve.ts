/** Texts in versions, and counts. */
import { newId } from '../../platform/ids/index.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endPairings } from '../access/server.ts';
import type { Purpose } from './purpose.ts';
import { announceConsent } from './state-serve.ts';
import { changedParts } from './text.ts';
import type { TextBody } from './text.ts';
import { listTexts, readConsentCounts, writeText } from './text-contract.ts';
import type { ConsentCounts, TextView } from './text-contract.ts';
import { closeForRenewal, countConsent, insertText, listTextRows, nameVillages, supersedeText } from './text-store.ts';
import type { ConsentCount, NewText } from './text-store.ts';

type TextRow = Awaited<ReturnType<typeof listTextRows>>[number];

/** Fewer than this are not told: a handful of families would know each other. */
const SMALL_CELL = 5;

function bodyOf(row: TextRow): TextBody {
  return {
    care: { id: row.care_id, en: row.care_en },
    pairing: { id: row.pairing_id, en: row.pairing_en },
    story: { id: row.story_id, en: row.story_en },
    photo: { id: row.photo_id, en: row.photo_en },
    closing: { id: row.closing_id, en: row.closing_en },
  };
}

function columnsOf(body: TextBody): NewText['columns'] {
  const { care, pairing, story, photo, closing } = body;
  return {
    care_id: care.id, care_en: care.en, pairing_id: pairing.id, pairing_en: pairing.en, story_id: story.id, story_en: story.en,
    photo_id: photo.id, photo_en: photo.en, closing_id: closing.id, closing_en: closing.en,
  };
}

function viewOf(row: TextRow): TextView {
  return {
    version: row.version, body: bodyOf(row), renews: row.renews as Purpose[], why: row.why, reviewedBy: row.reviewed_by,
    inForceFrom: row.in_force_from, inForce: row.superseded_at === null, writtenByName: row.writtenByName,
  };
}

/** Villages with their cells; one of fewer than five is hidden, and the next smallest with it, so that no sum tells it. */
export function hideSmall(counts: readonly ConsentCount[], names: ReadonlyMap<string, string>): ConsentCounts['villages'] {
  return [...Map.groupBy(counts, ({ village }) => village)].map(([village, cells]) => {
    const shown = [...Map.groupBy(cells, ({ purpose }) => purpose).values()].flatMap((ofPurpose) => {
      const sorted = ofPurpose.toSorted((one, other) => one.children - other.children);
      const small = sorted.filter(({ children }) => children > 0 && children < SMALL_CELL).length;
      const hidden = new Set(sorted.slice(0, small === 1 ? 2 : small));
      return ofPurpose.map((cell) => ({ purpose: cell.purpose, state: cell.state, children: hidden.has(cell) ? null : cell.children }));
    });
    return { village, name: names.get(village) ?? village, counts: shown };
  });
}

export const textAnswers: Answer[] = [
  reads(listTexts, async (tx) => ({ texts: (await listTextRows(tx)).map(viewOf), mayWrite: tx.actor.may('consent.text', tx.regency.code) })),

  commands(
    writeText,
    async (tx) => tx.must('consent.text', tx.regency.code),
    async (tx, input) => {
      const newest = (await listTextRows(tx))[0]!;
      if (newest.version !== input.after || !(await supersedeText(tx, newest.version))) throw new Problem('record.changed', {});
      const reviewedBy = input.reviewedBy ?? null;
      const isSame = changedParts(bodyOf(newest), input.body).length === 0 && reviewedBy === newest.reviewed_by;
      if (isSame && input.renews.length === 0) throw new Problem('consent.text', { reason: 'same' });
      const id = newId();
      await insertText(tx, { id, version: newest.version + 1, columns: columnsOf(input.body), renews: input.renews, why: input.why, reviewedBy });
      for (const child of input.renews.length === 0 ? [] : await closeForRenewal(tx, input.renews)) {
        if (input.renews.includes('pairing')) await endPairings(tx, child.childId, 'text_changed');
        announceConsent(tx, { id: child.childId, area: child.area });
      }
      return { id, outcome: 'in_force' };
    },
  ),

  reads(readConsentCounts, async (tx) => {
    tx.must('protection.desk', tx.regency.code);
    return { asOf: tx.today, villages: hideSmall(await countConsent(tx, tx.today), await nameVillages(tx)) };
  }),
];
