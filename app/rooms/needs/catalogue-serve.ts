/** Answers on the catalogue of needs. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { namePeople } from '../cases/server.ts';
import { catalogueChanges, catalogueFault } from './catalogue.ts';
import { currentCatalogue, insertCatalogue, listCatalogues } from './catalogue-store.ts';
import { catalogueFaultWords } from './catalogue-words.ts';
import { listNeedCatalogues, publishNeedCatalogue, readNeedCatalogue } from './contract.ts';

const VERSIONS_SHOWN = 50;

export const catalogueAnswers: Answer[] = [
  reads(readNeedCatalogue, async (tx) => {
    const { publishedAt, version, items, note } = await currentCatalogue(tx);
    return { version, items: [...items], note, publishedAt: publishedAt?.toISOString() ?? null };
  }),

  reads(listNeedCatalogues, async (tx) => {
    tx.must('need.catalogue', tx.regency.code);
    const { before, versions } = await listCatalogues(tx, VERSIONS_SHOWN);
    const people = await namePeople(tx, versions.map(({ publishedBy }) => publishedBy));
    const told = versions.map(({ version, items, note, publishedAt, publishedBy }, at) => ({
      version, note, publishedAt: publishedAt.toISOString(), publishedByName: people.get(publishedBy) ?? '',
      changes: catalogueChanges(versions[at - 1]?.items ?? before, items).map((one) => ({ ...one, fields: one.fields === 'added' ? [] : one.fields })),
    }));
    return { versions: told.toReversed() };
  }),

  commands(
    publishNeedCatalogue,
    async (tx) => tx.must('need.catalogue', tx.regency.code),
    async (tx, input) => {
      const current = await currentCatalogue(tx);
      if (current.version !== input.after) throw new Problem('catalogue.changed', { version: current.version });
      const fault = catalogueFault(input.items, current.items);
      if (fault !== null) throw new Problem('catalogue.refused', { ...fault, sentence: catalogueFaultWords[fault.fault].id });
      await insertCatalogue(tx, input.after, input.items, input.note);
      // A version is no record of its own: the command is told by an id that leads nowhere.
      return { id: newId(), outcome: 'published' };
    },
  ),
];
