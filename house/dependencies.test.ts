import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifests = ['package.json', 'app/package.json', 'growth/package.json'] as const;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Manifest = Partial<Record<(typeof kinds)[number], Record<string, string>>>;

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** Packages that our own manifests name, once each, in order. */
function declared(): string[] {
  const names = manifests.flatMap((file) => {
    const manifest = JSON.parse(read(file)) as Manifest;
    return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
  });
  return [...new Set(names)].toSorted();
}

/** Packages that have a line of their own in the document, with what the line says of them. */
function explained(): { name: string; reason: string }[] {
  const lines = read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]*) \|$/gm);
  return [...lines].map(([, name, reason]) => ({ name: name!, reason: reason!.trim() }));
}

test('every dependency has its line in docs/dependencies.md, and no line is stale', () => {
  const names = declared();
  assert.ok(names.length > 20, 'the manifests were not seen');
  assert.deepEqual(
    explained()
      .map(({ name }) => name)
      .toSorted(),
    names,
  );
});

test('every line gives a reason', () => {
  for (const { name, reason } of explained()) assert.ok(reason.length >= 10, `${name}: ${reason}`);
});

test('versions are pinned exactly', () => {
  for (const file of manifests) {
    const manifest = JSON.parse(read(file)) as Manifest;
    for (const kind of kinds) {
      for (const [name, version] of Object.entries(manifest[kind] ?? {}))
        assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${file}: ${name}`);
    }
  }
});
