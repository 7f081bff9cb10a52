import { formatDate, formatMonth } from '../../../platform/ui/dates.ts';
import type { Language } from '../../../platform/ui/language.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import type { GrowthFinding } from './growthFinding.ts';

const words = defineMessages({
  id: {
    length: 'panjang',
    height: 'tinggi',
    nothing: 'Belum ada panjang badan yang dapat dibaca',
    held: 'Ukuran terakhir ditahan. Ukur ulang dulu',
    firstBelow: (what: string) => `Baru sekali diukur: ${what}nya di bawah garis pendek`,
    firstAbove: (what: string) => `Baru sekali diukur: ${what}nya di atas garis pendek`,
    fellBelow: (what: string, month: string) => `Garis ${what}nya turun melewati garis pendek sejak ${month}`,
    roseAbove: (what: string, month: string) => `Garis ${what}nya kembali di atas garis pendek sejak ${month}`,
    roseUnconfirmed: (what: string, month: string) => `Garis ${what}nya di atas garis pendek sejak ${month}, belum dipastikan`,
    fallingBelow: (what: string, month: string) => `Garis ${what}nya makin turun sejak ${month}`,
    falling: (what: string, month: string) => `Garis ${what}nya turun sejak ${month}, masih di atas garis pendek`,
    risingBelow: (what: string, month: string) => `Garis ${what}nya naik sejak ${month}, belum melewati garis pendek`,
    rising: (what: string, month: string) => `Garis ${what}nya naik sejak ${month}`,
    flatBelow: (what: string) => `Garis ${what}nya datar di bawah garis pendek`,
    flat: (what: string) => `Garis ${what}nya mengikuti jalurnya`,
  },
  en: {
    length: 'length',
    height: 'height',
    nothing: 'No length can be read yet',
    held: 'The last measurement is held. Measure again first',
    firstBelow: (what) => `Measured once: the ${what} lies below the stunting line`,
    firstAbove: (what) => `Measured once: the ${what} lies above the stunting line`,
    fellBelow: (what, month) => `The ${what} line fell below the stunting line in ${month}`,
    roseAbove: (what, month) => `The ${what} line has been back above the stunting line since ${month}`,
    roseUnconfirmed: (what, month) => `The ${what} line lies above the stunting line since ${month}, unconfirmed`,
    fallingBelow: (what, month) => `The ${what} line has been falling further since ${month}`,
    falling: (what, month) => `The ${what} line has been falling since ${month}, still above the stunting line`,
    risingBelow: (what, month) => `The ${what} line has been rising since ${month}, not yet over the stunting line`,
    rising: (what, month) => `The ${what} line has been rising since ${month}`,
    flatBelow: (what) => `The ${what} line runs flat below the stunting line`,
    flat: (what) => `The ${what} line keeps its course`,
  },
});

/**
 * The finding as a title. Months of another year than the newest measurement's carry their year.
 *
 * @param standing whether the child is measured standing (two years or older): height instead of length
 * @param newestOn plain date of the newest measurement
 */
export function findingSentence(finding: GrowthFinding, standing: boolean, newestOn: string, language: Language): string {
  const say = words[language];
  const what = standing ? say.height : say.length;
  const since = 'since' in finding ? monthOf(finding.since, newestOn, language) : '';
  switch (finding.kind) {
    case 'nothing':
      return say.nothing;
    case 'held':
      return say.held;
    case 'first':
      return finding.below ? say.firstBelow(what) : say.firstAbove(what);
    case 'fell_below':
      return say.fellBelow(what, since);
    case 'rose_above':
      return finding.confirmed ? say.roseAbove(what, since) : say.roseUnconfirmed(what, since);
    case 'falling':
      return finding.below ? say.fallingBelow(what, since) : say.falling(what, since);
    case 'rising':
      return finding.below ? say.risingBelow(what, since) : say.rising(what, since);
    case 'flat':
      return finding.below ? say.flatBelow(what) : say.flat(what);
  }
}

function monthOf(date: string, newestOn: string, language: Language): string {
  const month = formatMonth(date.slice(0, 7), language);
  return date.slice(0, 4) === newestOn.slice(0, 4) ? month.replace(/\s*\d{4}$/, '') : month;
}

/** `Mar 2024 sampai 5 Okt 2025`: from the first to the newest measurement. */
export function spanPhrase(firstOn: string, newestOn: string, language: Language): string {
  if (firstOn === newestOn) return formatDate(newestOn, language);
  return `${formatDate(firstOn, language)} ${language === 'id' ? 'sampai' : 'to'} ${formatDate(newestOn, language)}`;
}
