/** The register as a file, and the views of it that a person saved. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { filterShape } from './register-filter.ts';

export const exportForms = ['xlsx', 'csv'] as const;

export const exportRegister = endpoint({
  method: 'GET',
  path: '/v1/children/export',
  title: 'What the filter finds as a spreadsheet or CSV, in its order, with what was filtered written at its head; NIK for who may see it and asks.',
  needs: 'child.export',
  records: 'register.export',
  carries: 'download',
  query: z.strictObject({ ...filterShape, form: z.enum(exportForms), nik: z.optional(z.literal('yes')) }),
  reply: z.unknown(),
});

/** A filter as it is kept: every choice optional, no search. */
const savedFilter = z.strictObject(filterShape);

export const MOST_VIEWS = 20;

export const savedView = z.object({ id: z.string(), viewName: z.string(), filter: savedFilter });
export type SavedView = z.output<typeof savedView>;

export const listSavedViews = endpoint({
  method: 'GET',
  path: '/v1/register-views',
  title: 'Filters of the register that I saved under a name.',
  needs: 'child.read',
  records: null,
  reply: z.object({ views: z.array(savedView) }),
});

export const saveView = endpoint({
  method: 'PUT',
  path: '/v1/register-views/{viewId}',
  title: 'Saves a filter and sorting under a name, at most twenty; one of the same name is replaced.',
  needs: 'child.read',
  records: 'view.save',
  params: z.strictObject({ viewId: z.uuid() }),
  body: z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), filter: savedFilter }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const deleteView = endpoint({
  method: 'DELETE',
  path: '/v1/register-views/{viewId}',
  title: 'Deletes a view of mine.',
  needs: 'child.read',
  records: 'view.delete',
  params: z.strictObject({ viewId: z.uuid() }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});
