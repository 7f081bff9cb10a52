import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/index.ts';
import { standingOf, urgentReasons } from './standing.ts';
import type { StandingInput, StandingMeasurement } from './standing.ts';

const ASOF = '2026-10-31';

function measured(on: string, values: Partial<StandingMeasurement> = {}): StandingMeasurement {
  return { id: on, on, lenZ: -50, weiZ: -40, wflZ: 0, flags: 0, unitError: null, weightInDoubt: false, lengthInDoubt: false, oedema: false, armMm: null, gain: 'N', ...values };
}

function aChild(measurements: StandingMeasurement[], more: Partial<StandingInput> = {}): StandingInput {
  return { sex: 'F', bornOn: '2025-01-10', birthWeightG: 3100, measurements, asOf: ASOF, caseIsOpen: false, remeasureIsOpen: false, urgent: 'none', ...more };
}

describe('the class of a child', () => {
  it('is stunted below -2.00 and not at it', () => {
    assert.equal(standingOf(aChild([measured('2026-10-10', { lenZ: -200 })])).class, 'normal');
    assert.equal(standingOf(aChild([measured('2026-10-10', { lenZ: -201 })])).class, 'stunted');
    assert.equal(standingOf(aChild([measured('2026-10-10', { lenZ: -300 })])).class, 'stunted');
    assert.equal(standingOf(aChild([measured('2026-10-10', { lenZ: -301 })])).class, 'severely_stunted');
  });
  it('never comes from a flagged length: the last plausible one speaks', () => {
    const standing = standingOf(aChild([measured('2026-09-10', { lenZ: -210 }), measured('2026-10-10', { lenZ: -640, flags: 1 })]));
    assert.equal(standing.class, 'stunted');
    assert.equal(standing.lastCountedOn, '2026-09-10');
    assert.equal(standing.lastMeasuredOn, '2026-10-10');
  });
  it('is held when only doubtful lengths were seen, and asks for another measuring', () => {
    const standing = standingOf(aChild([measured('2026-10-10', { lenZ: -640, flags: 1 })], { remeasureIsOpen: true }));
    assert.equal(standing.class, 'held');
    assert.equal(standing.attention, 'remeasure');
  });
  it('speaks for six months and no day longer', () => {
    assert.equal(standingOf(aChild([measured('2026-05-01', { lenZ: -250 })])).class, 'stunted');
    assert.equal(standingOf(aChild([measured('2026-04-30', { lenZ: -250 })])).class, 'unseen');
  });
  it('is not changed by a weight whose unit is in doubt', () => {
    const doubt = measured('2026-10-10', { lenZ: -230, weiZ: 900, flags: 2, unitError: 'proposed', weightInDoubt: true });
    const standing = standingOf(aChild([doubt]));
    assert.equal(standing.class, 'stunted');
    assert.equal(standing.weiZ, null);
    assert.ok(standing.reasons.includes('unit_error'));
  });
  it('leaves measurements after the date out', () => {
    assert.equal(standingOf(aChild([measured('2026-10-10'), measured('2026-11-02', { lenZ: -400 })])).class, 'normal');
  });
});

describe('what a child asks for first', () => {
  it('is urgent by weight-for-length below -3, by oedema, by a thin arm from six months on', () => {
    assert.deepEqual(urgentReasons(measured('2026-10-10', { wflZ: -301 }), 20), ['severe_wasting']);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { wflZ: -300 }), 20), []);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { wflZ: -540, flags: 4 }), 20), []);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { oedema: true }), 20), ['oedema']);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { armMm: 114 }), 6), ['thin_arm']);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { armMm: 114 }), 5), []);
    assert.deepEqual(urgentReasons(measured('2026-10-10', { armMm: 115 }), 20), []);
  });
  it('stays urgent while a task is open and is over once the puskesmas did it', () => {
    const thin = [measured('2026-10-10', { wflZ: -310 })];
    assert.equal(standingOf(aChild(thin)).attention, 'urgent');
    assert.notEqual(standingOf(aChild(thin, { urgent: 'done' })).attention, 'urgent');
    assert.equal(standingOf(aChild([measured('2026-10-10')], { urgent: 'open' })).attention, 'urgent');
  });
  it('keeps a case in sight after the line was crossed', () => {
    const standing = standingOf(aChild([measured('2026-10-10', { lenZ: -150 })], { caseIsOpen: true }));
    assert.equal(standing.attention, 'case');
    assert.ok(standing.reasons.includes('case_open'));
  });
  it('tells one T from two, over a month without weighing', () => {
    const t = (on: string) => measured(on, { gain: 'T' });
    assert.deepEqual(standingOf(aChild([measured('2026-08-10'), t('2026-10-10')])).reasons, ['no_gain']);
    assert.deepEqual(standingOf(aChild([t('2026-08-10'), t('2026-10-10')])).reasons, ['no_gain_twice']);
  });
  it('watches a short child only while the line falls', () => {
    const line = (a: number, b: number) => standingOf(aChild([measured('2026-09-10', { lenZ: a }), measured('2026-10-10', { lenZ: b })])).reasons;
    assert.ok(line(-150, -160).includes('short_and_falling'));
    assert.ok(!line(-170, -160).includes('short_and_falling'));
    assert.ok(!line(-100, -150).includes('short_and_falling'));
  });
  it('ends at 60 months, also for one born on 29 February', () => {
    assert.equal(standingOf(aChild([measured('2026-10-10', { lenZ: -350 })], { bornOn: '2021-10-31' })).attention, 'aged_out');
    assert.equal(standingOf(aChild([measured('2029-01-10', { lenZ: -350 })], { bornOn: '2024-02-29', asOf: '2029-02-28' })).attention, 'case');
    assert.equal(standingOf(aChild([measured('2029-01-10', { lenZ: -350 })], { bornOn: '2024-02-29', asOf: '2029-03-31' })).attention, 'aged_out');
  });
});

describe('any child', () => {
  const z = fc.integer({ min: -700, max: 500 });
  const one = fc.record({ day: fc.integer({ min: 0, max: 400 }), lenZ: fc.option(z), weiZ: fc.option(z), wflZ: fc.option(z), flags: fc.integer({ min: 0, max: 15 }), gain: fc.constantFrom('N', 'T', 'O', 'B', null) });
  const list = fc.array(one, { maxLength: 9 }).map((all) =>
    all.toSorted((a, b) => a.day - b.day).map(({ day, ...rest }) => measured(addDays('2025-10-01', day), rest as Partial<StandingMeasurement>)),
  );
  it('counts no flagged length, and orders the worse before the better', () => {
    fc.assert(
      fc.property(list, (measurements) => {
        const standing = standingOf(aChild(measurements));
        const counted = measurements.filter((m) => m.on <= ASOF && (m.flags & 1) === 0 && m.lenZ !== null);
        if (standing.lenZ !== null) assert.ok(counted.some((m) => m.lenZ === standing.lenZ));
        assert.ok(standing.recent.length <= 6);
        assert.ok(standing.urgency > 0 && standing.urgency < 2_000_000);
        if (standing.class === 'stunted') {
          const worse = standingOf(aChild([...measurements.filter((m) => m.on <= ASOF), measured(ASOF, { lenZ: -400, gain: null })]));
          assert.ok(worse.urgency < standing.urgency || standing.attention === 'urgent');
        }
      }),
    );
  });
});
