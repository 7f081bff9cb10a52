import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfCard } from '../index.ts';
import { answersOf, emptyCard, firstMissing, NOBODY_KNOWS } from './cardDraft.ts';
import type { CardDraft } from './cardDraft.ts';

const filled: CardDraft = {
  lively: 'yes', animalProtein: 'no', meals: 3, ill: 'unknown', helpCame: 'yes', helpUsed: 'yes', weighed: 'yes', waterAndLatrine: 'yes', needsMost: ' susu ', worry: 'no', worryWords: '',
};

test('a card names the first question that is open', () => {
  assert.equal(firstMissing(emptyCard), 'lively');
  assert.equal(firstMissing({ ...filled, ill: null }), 'ill');
  assert.equal(firstMissing(filled), null);
});

test('where no help came, nobody is asked whether it was used', () => {
  assert.equal(answersOf({ ...filled, helpCame: 'no', helpUsed: null })?.helpUsed, 'nothing_came');
  assert.equal(answersOf({ ...filled, helpCame: 'nothing_promised', helpUsed: 'yes' })?.helpUsed, 'nothing_came');
});

test('a worry asks for words, and words without a worry do not travel', () => {
  assert.equal(firstMissing({ ...filled, worry: 'yes' }), 'worryWords');
  assert.equal(answersOf({ ...filled, worry: 'no', worryWords: 'lemas' })?.worryWords, '');
});

test('not to know is an answer', () => {
  assert.equal(answersOf({ ...filled, meals: NOBODY_KNOWS })?.meals, null);
});

test('what the form sends is what the server takes', () => {
  for (const draft of [filled, { ...filled, helpCame: 'no' as const }, { ...filled, worry: 'yes' as const, worryWords: 'lemas sekali' }])
    assert.equal(faultOfCard(answersOf(draft)!, true), null);
  assert.equal(faultOfCard(answersOf(filled)!, false), 'notAlone');
});
