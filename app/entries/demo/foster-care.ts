/** What else happens around foster parents: what is known of them, rests, notes to the posyandu, a complaint. */
import { addDays } from '../../platform/clock/index.ts';
import { answerComplaint, answerNote, fileComplaint, leaveNote, recordFosterFacts, recordMyRest } from '../../rooms/fostering/index.ts';
import { between, happens, idOf, oneOf } from './draws.ts';
import { personOf, tries, workday } from './life.ts';
import type { Life } from './life.ts';
import { isPolitician } from './people.ts';
import type { OpenCase } from './snapshot-store.ts';
import { kaderOf } from './who.ts';

/** The secretariat writes down where somebody sets out from, and that a council member is one. */
export async function recordFacts(life: Life, username: string, village: string): Promise<void> {
  await tries(life, 'indra', recordFosterFacts, {
    personId: personOf(life, username), kind: 'person', organisation: null, homeVillage: village, mostKm: oneOf([null, 5, 8, 12], username, 'far'), wantedAreas: [], dapil: null,
    visitDays: oneOf([['weekend'], ['weekdays', 'weekend'], ['weekdays']] as const, username, 'days').slice(), languages: ['id', 'su'], conflictAreas: [], isPolitician: isPolitician(username),
  }, `facts ${username}`, 572);
}

const notes = [
  ['Sabtu ini saya bawa buah, apakah boleh?', 'Boleh sekali, pisang atau pepaya paling disukai.'], ['Kunjungan berikut bisa sore saja?', 'Bisa, kader menemani pukul empat.'],
  ['Saya titip telur di posyandu hari Senin.', 'Sudah diterima, diantar Selasa pagi.'], ['Senang melihat perkembangannya bulan ini.', 'Keluarga juga senang, terima kasih.'],
] as const;

const usernameOf = (life: Life, id: string): string | undefined => [...life.people].find(([, one]) => one === id)?.[0];

export async function liveFosterCare(life: Life, begins: string, open: readonly OpenCase[]): Promise<void> {
  const paired = open.filter((child) => child.pairing?.since != null && !child.restricted);
  for (const child of paired.filter((one) => life.day === workday(addDays(one.pairing!.since!, between(15, 80, one.key, 'note'))))) {
    const username = usernameOf(life, child.pairing!.personId);
    if (username === undefined || !(child.isHero || happens(0.5, child.key, 'writes'))) continue;
    const [asked, answer] = oneOf(notes, child.key);
    const noteId = idOf(child.childId, 'note', life.day);
    if (await tries(life, username, leaveNote, { childId: child.childId, noteId, text: asked }, noteId, 1180))
      await tries(life, kaderOf(child), answerNote, { childId: child.childId, noteId: idOf(noteId, 'answer'), text: answer }, `${noteId} answer`, 1220);
  }
  for (const [after, days, username] of [[70, 12, 'asuh.3'], [164, 16, 'asuh.6']] as const)
    if (life.day === workday(addDays(begins, after))) await tries(life, username, recordMyRest, { restId: idOf('rest', username), from: life.day, until: addDays(life.day, days), why: 'away' }, `rest ${username}`, 1100);
  await complaints(life, begins, paired);
}

/** Kader may complain to the inspectorate, which alone reads the words: one was answered, one waits. */
async function complaints(life: Life, begins: string, paired: readonly OpenCase[]): Promise<void> {
  const told = [
    { after: 98, words: 'Datang dua kali tanpa menunggu kader di depan gang.', answer: 'Sudah ditegur; kunjungan berikut selalu bersama kader.' },
    { after: 168, words: 'Meminta foto anak untuk dibagikan, sudah kami tolak.', answer: null },
  ] as const;
  for (const [at, { after, words, answer }] of told.entries()) {
    const complaintId = idOf('complaint', at);
    const on = workday(addDays(begins, after));
    const child = paired.filter(({ isHero }) => !isHero)[at];
    if (life.day === on && child !== undefined) await tries(life, kaderOf(child), fileComplaint, { childId: child.childId, pairingId: child.pairing!.id, complaintId, words }, complaintId, 990);
    if (answer !== null && life.day === workday(addDays(on, 5))) await tries(life, 'joko', answerComplaint, { complaintId, outcome: 'not_founded', words: answer, endPairing: false }, `${complaintId} answer`, 900);
  }
}
