/** Thanks of the posyandu, certificates, and the wall: what makes those who help come back. */
import { addDays } from '../../platform/clock/index.ts';
import { checkThanks, chooseName, issueCertificate, listThanksToCheck, phrasesFor, readThanks, openWall, writeThanks } from '../../rooms/recognition/index.ts';
import { happens, idOf, oneOf } from './draws.ts';
import { act, together, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import type { OpenCase } from './snapshot-store.ts';
import { kaderOf, nutritionistOf } from './who.ts';

/** Own words of kader: no name, nothing of health. A second person reads them. */
const ownWords = ['Setiap Sabtu ditunggu di teras.', 'Telurnya habis sebelum Jumat, keluarga senang sekali.', 'Terima kasih sudah sabar menemani.', 'Adik kecil sekarang mau makan sendiri.'] as const;
/** A posyandu thanks a helper of the same child at most so often. */
const EVERY_DAYS = 28;

/** On Thursdays the posyandu thank those who came and gave in the weeks before. */
async function thank(life: Life, open: readonly OpenCase[]): Promise<void> {
  const week = Math.floor(Date.parse(`${life.day}T00:00:00Z`) / (86_400_000 * EVERY_DAYS));
  const turn = (child: OpenCase): boolean => child.pairing?.since != null && !child.restricted && life.day > addDays(child.pairing.since, 20) && (child.isHero || happens(0.09, child.key, life.day, 'thanks'));
  await together(open.filter(turn), async (child) => {
    const who = kaderOf(child);
    const { receivers, thanks } = await act(life, who, readThanks, { childId: child.childId }, child.childId, 950);
    if (thanks.some(({ thankedOn }) => thankedOn > addDays(life.day, -EVERY_DAYS))) return;
    const receiver = receivers[week % Math.max(1, receivers.length)];
    if (receiver === undefined) return;
    const thanksId = idOf(child.childId, 'thanks', life.day);
    const said = happens(0.4, child.key, life.day, 'own words') ? oneOf(ownWords, child.key, life.day) : null;
    await tries(life, who, writeThanks, { childId: child.childId, thanksId, receiverId: receiver.receiverId, phrase: oneOf(phrasesFor[receiver.bond], child.key, life.day), said }, thanksId, 955);
  });
}

/** Own words are read a day later by who treats the child; the last ones wait still. */
async function check(life: Life, open: readonly OpenCase[]): Promise<void> {
  const children = new Map(open.map((child) => [child.childId, child]));
  for (const reader of new Set(open.map(nutritionistOf))) {
    const { thanks } = await act(life, reader, listThanksToCheck, {}, `${reader} thanks`, 500);
    for (const { id, childId } of thanks)
      if (children.has(childId)) await tries(life, reader, checkThanks, { childId, thanksId: id, send: true }, id, 505);
  }
}

/** Months after the beginning at which helpers have a certificate printed. */
const certificates = [
  { username: 'dedi', kind: 'foster_parent', holderName: 'Dedi Kurnia', after: 130 },
  { username: 'ratna', kind: 'giver', holderName: 'Ratna Dewi', after: 122 },
  { username: 'pt.sinar', kind: 'giver', holderName: 'PT Sinar Pakuan Rekaan', after: 140 },
] as const;

const onTheWall = { 'pt.sinar': 'PT Sinar Pakuan Rekaan', amanah: 'LAZ Amanah Rekaan', ciliwung: 'Komunitas Dapur Ciliwung', tani: 'Kelompok Tani Rancarekaan', ratna: 'Ratna D.' } as const;

export async function liveRecognition(life: Life, begins: string, open: readonly OpenCase[]): Promise<void> {
  const weekday = new Date(`${life.day}T00:00:00Z`).getUTCDay();
  if (weekday === 5) await check(life, open);
  if (weekday === 4) await thank(life, open);
  if (life.day === workday(addDays(begins, 90))) await tries(life, 'indra', openWall, { isPublic: true }, 'wall', 820);
  for (const [username, shownName] of Object.entries(onTheWall)) if (life.day === workday(addDays(begins, 92))) await tries(life, username, chooseName, { shownName }, `wall ${username}`, 1200);
  for (const { username, kind, holderName, after } of certificates)
    if (life.day === workday(addDays(begins, after))) await tries(life, username, issueCertificate, { certificateId: idOf('certificate', username), kind, holderName, from: begins, until: addDays(life.day, -1) }, `certificate ${username}`, 1215);
}
