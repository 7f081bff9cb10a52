/** Everything that this server answers, room by room. */
import { useProjections } from '../platform/db/projections.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { Answer } from '../platform/http/serve.ts';
import type { Listener } from '../platform/outbox/index.ts';
import { answers as accessAnswers } from '../rooms/access/server.ts';
import { answers as areasAnswers } from '../rooms/areas/server.ts';
import { answers as auditAnswers } from '../rooms/audit/server.ts';
import { answers as casesAnswers } from '../rooms/cases/server.ts';
import { answers as identityAnswers } from '../rooms/identity/server.ts';
import { answers as interopAnswers } from '../rooms/interop/server.ts';
import { answers as reportsAnswers, projections as reportsProjections } from '../rooms/reports/server.ts';

export const answers: readonly Answer[] = [
  ...identityAnswers,
  ...accessAnswers,
  ...auditAnswers,
  ...areasAnswers,
  ...casesAnswers,
  ...interopAnswers,
  ...reportsAnswers,
];

export const endpoints: readonly Endpoint[] = answers.map(({ endpoint }) => endpoint);

/** Rooms that hear events of lower rooms after the commit. */
export const listeners: readonly Listener[] = [];

/** Registers what higher rooms keep in the transactions of lower ones. Once per process, before the first transaction. */
export function registerProjections(): void {
  useProjections(reportsProjections);
}
