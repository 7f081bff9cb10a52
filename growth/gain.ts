/** Monthly gain on the Indonesian growth card: minimum gain, letters, lines. */
export {
  gainGrams,
  type GainLetter,
  gainLetter,
  gainsEnough,
  isAboveOrangeLine,
  isBelowRedLine,
  isTwiceT,
  type Weighing,
} from './gain-letter.ts';
export { MINIMUM_GAINS, MINIMUM_GAIN_VERSION, type MinimumGain, minimumGainGrams } from './minimum-gain.ts';
