import type { TestEvent } from 'node:test/reporters';

/** A reporter for `node --test` that writes one line of JSON: `{"passed":12,"failed":0}`. Skipped tests are neither. */
export default async function* reportCounts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Each file has its summary too; the one without a file is the whole.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    yield `${JSON.stringify({ passed, failed: tests - passed - skipped - todo })}\n`;
  }
}
