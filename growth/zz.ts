import { rolldown } from 'rolldown';
import { gzipSync } from 'node:zlib';
async function size(code: string, minify: boolean) {
  const b = await rolldown({ input: 'entry', plugins: [{ name: 'v', resolveId(id: string) { if (id === 'entry') return '\0entry'; if (id === 'growth') return process.cwd() + '/index.ts'; return null; }, load(id: string) { return id === '\0entry' ? code : null; } }] });
  const { output } = await b.generate({ minify });
  return [output[0].code.length, gzipSync(output[0].code, { level: 9 }).length, output[0].code];
}
for (const [n, c] of Object.entries({ all: "export * from 'growth'", assess: "export {assess} from 'growth'", batch:"export {assessColumns} from 'growth'", one: "export {zAt, lengthForAge} from 'growth'", four: "export {zAt, valueAt, lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge} from 'growth'", classify: "export {classify} from 'growth'", gain:"export {gainLetter} from 'growth'" })) { const [a,g] = await size(c, true); console.log(n, a, g); }
