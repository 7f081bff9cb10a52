/** Parts of screens for the rooms above: a gift said in one sentence, and its items, amounts and units in words. */
export { GiftSentence } from './GiftSentence.tsx';
export { useGiftItems } from './useGiftItems.ts';
