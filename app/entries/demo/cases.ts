/** The way of each case on one day: verified, understood, planned, treated, recovered, or ended; sooner here, later there. */
import { completedMonths } from '@anakkita/growth';
import { addDays, addMonths, monthOf } from '../../platform/clock/index.ts';
import { answerProposal, answerReferral, assessCase, finishCaseTask, moveCase, proposePlan, verifyCase } from '../../rooms/cases/index.ts';
import { causesOf } from './finding-causes.ts';
import { between, happens, idOf, oneOf, partOf, share } from './draws.ts';
import { tries } from './life.ts';
import type { Life } from './life.ts';
import { measure } from './measuring.ts';
import { conferenceOutcomes, goals, hospitalReplies, outcomesOf, tasks } from './plan-words.ts';
import type { OpenCase, OpenTask } from './snapshot-store.ts';
import { CIPAKU, doctorOf, headOf, kaderOf, nutritionistOf } from './who.ts';

/** Days before or after a clock runs out at which somebody acts: most in time, some late, a few very late. */
function lag(child: OpenCase, what: string, early: number): number {
  if (child.isHero) return -early;
  const at = share(child.key, what, 'lag');
  if (at < 0.8) return -Math.ceil(early * share(child.key, what, 'early'));
  return at < 0.95 ? between(1, 9, child.key, what, 'late') : between(10, 45, child.key, what, 'very late');
}

const isTime = (life: Life, child: OpenCase, what: string, early: number): boolean =>
  child.dueOn !== null && life.day >= addDays(child.dueOn, lag(child, `${what} ${child.dueOn}`, early));

/** One case on one day: at most one step, and the work around it. */
export async function liveCase(life: Life, child: OpenCase): Promise<void> {
  await referrals(life, child);
  await finishTasks(life, child);
  if (await leaves(life, child)) return;
  switch (child.nextStep) {
    case 'verify':
      if (isTime(life, child, 'verify', 6)) await verify(life, child);
      return;
    case 'assess':
      if (isTime(life, child, 'assess', 6)) await assess(life, child);
      return;
    case 'plan':
      if (isTime(life, child, 'plan', 6)) await plan(life, child);
      return;
    case 'approve_plan':
      if (isTime(life, child, 'approve', 3)) await approve(life, child, 'plan');
      return;
    case 'approve_recovery':
      if (isTime(life, child, 'recovery', 3)) await approve(life, child, 'recovery');
      return;
    case 'approve_closing':
      if (isTime(life, child, 'closing', 3)) await approve(life, child, 'closing');
      return;
    case 'declare_recovery':
      if (isTime(life, child, 'declare', 6)) await tries(life, nutritionistOf(child), moveCase, { caseId: child.caseId, step: { kind: 'declare_recovery' } }, child.caseId, 600);
      return;
    case 'hold_conference':
      if (isTime(life, child, 'conference', 5)) {
        const outcome = oneOf(conferenceOutcomes, child.key, child.dueOn ?? '');
        await tries(life, nutritionistOf(child), moveCase, { caseId: child.caseId, step: { kind: 'hold_conference', outcome, came: ['nutritionist', 'midwife', 'kader', ...oneOf([['family'], ['family', 'doctor'], ['village_head']] as const, child.key, child.dueOn ?? '')] } }, child.caseId, 780);
      }
      return;
    case 'confirm':
    case 'treat':
    case 'watch':
      if (child.nextStep === 'treat' && child.planUntil !== null && life.day > addDays(child.planUntil, lag(child, 'again', 4))) await plan(life, child);
      await measureMonthly(life, child);
      return;
    case 'close':
    case 'none':
  }
}

async function verify(life: Life, child: OpenCase): Promise<void> {
  const found = await measure(life, child, `verify ${child.caseId}`, 560);
  if (found === null || found.lenZ === null) return;
  if (found.lenZ < -200) await tries(life, nutritionistOf(child), verifyCase, { caseId: child.caseId, measurementId: found.id }, child.caseId, 570);
  else await close(life, child, 'error', 'Diukur ulang dua kali oleh tenaga terlatih: panjang di atas garis.');
}

async function assess(life: Life, child: OpenCase): Promise<void> {
  const answers = causesOf(child, life.day);
  const referral = { id: idOf(child.caseId, 'referral', life.day), to: 'hospital' as const, reason: 'Ada tanda bahaya, mohon diperiksa dokter anak hari ini.' };
  const who = nutritionistOf(child);
  const isDanger = answers.seen.length > 0 || answers.tbContact === true || losesWeight(child) || isThin(child);
  const said = { caseId: child.caseId, answers, referral: isDanger ? referral : null };
  if (await tries(life, who, assessCase, said, `${child.caseId} ${isDanger}`, 620)) return;
  // The measurements told of danger: then the child is sent on at once.
  if (!isDanger) await tries(life, who, assessCase, { ...said, referral }, `${child.caseId} sent`, 625);
}

const losesWeight = ({ measured }: OpenCase): boolean => {
  const [a, b, c] = measured.filter(({ weiZ }) => weiZ !== null).slice(-3).map(({ weiZ }) => weiZ!);
  return a !== undefined && b !== undefined && c !== undefined && b < a - 60 && c < b - 60;
};
const isThin = ({ measured }: OpenCase): boolean => (measured.findLast(({ weiZ }) => weiZ !== null)?.weiZ ?? 0) < -420;

async function plan(life: Life, child: OpenCase): Promise<void> {
  const base = child.measured.findLast(({ lenZ, on, trained }) => trained && lenZ !== null && on >= addDays(life.day, -55)) ?? child.measured.findLast(({ lenZ }) => lenZ !== null);
  if (base === undefined || base.on < addDays(life.day, -58)) {
    await measure(life, child, `plan ${child.caseId} ${life.day}`, 560);
    return;
  }
  const months = child.isHero ? 5 : between(3, 5, child.key, life.day, 'months');
  const until = addMonths(life.day, months);
  const more = tasks.slice(3).filter(({ after }, at) => addDays(life.day, after) <= until && happens(0.42, child.key, life.day, 'task', at));
  await tries(life, nutritionistOf(child), proposePlan, {
    caseId: child.caseId, from: life.day, until, measurementId: base.id, targetZ: Math.min(0, base.lenZ! + (child.isHero ? 6 : 2) * months),
    goals: goals.filter((_goal, at) => at < 2 || happens(0.3, child.key, life.day, 'goal', at)),
    tasks: [...tasks.slice(0, 3), ...more].map(({ title, owner, after }) => ({ id: idOf(child.caseId, life.day, title), title, owner, dueOn: addDays(life.day, after) })),
  }, child.caseId, 680);
}

async function approve(life: Life, child: OpenCase, what: 'plan' | 'recovery' | 'closing'): Promise<void> {
  const returned = what === 'plan' && !child.isHero && happens(0.08, child.key, child.dueOn ?? '', 'returned');
  const who = what === 'plan' ? doctorOf(child) : headOf(child);
  const reason = returned ? { reason: 'Sasaran terlalu kecil, dan pemeriksaan dokter belum masuk rencana.' } : {};
  await tries(life, who, answerProposal, { caseId: child.caseId, what, approve: !returned, ...reason }, `${child.caseId} ${what}`, 850);
}

/** Once a month, on a day of the child's own; a few months pass without. */
async function measureMonthly(life: Life, child: OpenCase): Promise<void> {
  const own = child.isHero ? 9 : between(5, 25, child.key, 'day of month');
  if (Number(life.day.slice(8)) < own || child.measured.some(({ trained, on }) => trained && on >= monthOf(life.day))) return;
  if (child.measured.some(({ trained, on }) => trained && on > addDays(life.day, -22))) return;
  if (!child.isHero && happens(0.14, child.key, life.day.slice(0, 7), 'missed')) return;
  const found = await measure(life, child, `month ${life.day.slice(0, 7)}`, 585);
  if (found?.lenZ != null && found.lenZ < -200 && child.stage === 'relapse_watch')
    await tries(life, nutritionistOf(child), moveCase, { caseId: child.caseId, step: { kind: 'relapse', measurementId: found.id } }, `${child.caseId} again`, 590);
}

/** Some move away, some families refuse, and one day a child is five. */
async function leaves(life: Life, child: OpenCase): Promise<boolean> {
  if (child.nextStep === 'approve_closing' || child.isHero) return false;
  if (completedMonths(child.bornOn, life.day) >= 60) return close(life, child, 'aged_out', 'Sudah lima tahun. Diserahkan ke PAUD dan posyandu keluarga.');
  const fate = share(child.key, 'fate');
  const ready = life.day > addDays(child.openedOn, between(20, 90, child.key, 'leaving'));
  if (fate < 0.025 && ready) return close(life, child, 'moved', 'Keluarga pindah ke luar kota; puskesmas di sana sudah dihubungi.');
  return fate < 0.045 && ready ? close(life, child, 'refused', 'Keluarga memilih tidak didampingi. Posyandu tetap terbuka bagi mereka.') : false;
}

const close = (life: Life, child: OpenCase, ending: 'error' | 'moved' | 'refused' | 'aged_out', note: string): Promise<boolean> =>
  tries(life, nutritionistOf(child), moveCase, { caseId: child.caseId, step: { kind: 'propose_closing', ending, on: life.day, note } }, `${child.caseId} ${ending}`, 700);

/** Days after its day on which a task is done: mostly in time, some when somebody remembers. */
function delay(child: OpenCase, task: OpenTask): number {
  if (child.isHero) return -2;
  const at = partOf(child.village.endsWith(CIPAKU) ? [0.5, 0.36] : [0.76, 0.16], child.key, task.title, task.dueOn);
  return at === 0 ? between(-5, 1, child.key, task.title) : at === 1 ? between(2, 9, child.key, task.title) : between(12, 34, child.key, task.title);
}

async function finishTasks(life: Life, child: OpenCase): Promise<void> {
  for (const task of child.tasks.filter(({ kind }) => kind === 'plan')) {
    if (life.day < addDays(task.dueOn, delay(child, task))) continue;
    const who = task.owner === 'kader' || task.owner === 'family_companion' ? kaderOf(child) : nutritionistOf(child);
    const outcome = oneOf(outcomesOf(task.title), child.key, task.title);
    await tries(life, who, finishCaseTask, { caseId: child.caseId, taskId: task.id, outcome }, task.id, 650);
  }
}

/** The hospital takes the child in the same day or the next, and writes back after some days. */
async function referrals(life: Life, child: OpenCase): Promise<void> {
  for (const task of child.tasks.filter(({ kind }) => kind === 'referral')) await follow(life, child, task);
}

async function follow(life: Life, child: OpenCase, task: OpenTask): Promise<void> {
  const name = oneOf(['dr. Laksmi Ayuningtyas, Sp.A', 'dr. Rahadian Putra, Sp.A', 'dr. Kirana Maheswari, Sp.A'], child.key);
  // What was sent is due within a week; once it was accepted, the reply is due later.
  if (task.dueOn > addDays(task.openedOn, 7)) return reply(life, child, task, name);
  if (life.day > task.openedOn) await tries(life, nutritionistOf(child), answerReferral, { caseId: child.caseId, referralId: task.id, answer: 'accept', name }, `${task.id} in`, 545);
}

/** A reply is due fourteen days after the child was taken in: it comes some days before, or is late. */
async function reply(life: Life, child: OpenCase, task: OpenTask, name: string): Promise<void> {
  const late = !child.isHero && happens(0.15, child.key, 'late reply');
  if (life.day < addDays(task.dueOn, late ? between(3, 12, child.key, 'reply') : -between(2, 9, child.key, 'reply'))) return;
  await tries(life, nutritionistOf(child), answerReferral, { caseId: child.caseId, referralId: task.id, answer: 'reply', name, words: oneOf(hospitalReplies, child.key) }, `${task.id} out`, 720);
}
