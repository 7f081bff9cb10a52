/** Everything that this server answers, room by room. */
import { useProjections } from '../platform/db/projections.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { Page } from '../platform/http/page.ts';
import type { Answer } from '../platform/http/serve.ts';
import type { Listener } from '../platform/outbox/index.ts';
import { answers as accessAnswers, glassAnswersOver } from '../rooms/access/server.ts';
import { answers as allocationAnswers } from '../rooms/allocation/server.ts';
import { answers as areasAnswers } from '../rooms/areas/server.ts';
import { answers as auditAnswers } from '../rooms/audit/server.ts';
import { answers as casesAnswers, caseObstacles, projections as casesProjections } from '../rooms/cases/server.ts';
import { answersOver as childrenAnswersOver, closingProjections } from '../rooms/children/server.ts';
import { answers as consentAnswers, consentObstacles, projections as consentProjections } from '../rooms/consent/server.ts';
import { answers as contributionsAnswers, projections as contributionsProjections } from '../rooms/contributions/server.ts';
import { answers as fosteringAnswers, projections as fosteringProjections } from '../rooms/fostering/server.ts';
import { answers as guardianAnswers, pages as guardianPages } from '../rooms/guardian/server.ts';
import { answers as identityAnswers } from '../rooms/identity/server.ts';
import { answers as interopAnswers, importObstacles, projections as interopProjections } from '../rooms/interop/server.ts';
import { projections as measurementsProjections } from '../rooms/measurements/server.ts';
import { answers as needsAnswers, projections as needsProjections } from '../rooms/needs/server.ts';
import { answers as noticesAnswers, projections as noticesProjections } from '../rooms/notices/server.ts';
import { answersOver as protectionAnswersOver, projections as protectionProjections } from '../rooms/protection/server.ts';
import { answers as recognitionAnswers, projections as recognitionProjections } from '../rooms/recognition/server.ts';
import { answers as reportsAnswers, projections as reportsProjections } from '../rooms/reports/server.ts';
import { answers as visitsAnswers, projections as visitsProjections } from '../rooms/visits/server.ts';
import { declaredBy } from './declared.ts';
import { isCalled } from './is-called.ts';

export const answers: readonly Answer[] = [
  ...identityAnswers,
  ...accessAnswers,
  ...glassAnswersOver(isCalled),
  ...auditAnswers,
  ...areasAnswers,
  ...allocationAnswers,
  ...consentAnswers,
  ...contributionsAnswers,
  ...casesAnswers,
  ...childrenAnswersOver([caseObstacles, consentObstacles, importObstacles]),
  ...fosteringAnswers,
  ...guardianAnswers,
  ...visitsAnswers,
  ...noticesAnswers,
  ...interopAnswers,
  ...needsAnswers,
  ...reportsAnswers,
  ...recognitionAnswers,
  ...protectionAnswersOver(() => declaredBy(endpoints, pages)),
];

export const endpoints: readonly Endpoint[] = answers.map(({ endpoint }) => endpoint);

/** Pages that the server draws itself. */
export const pages: readonly Page[] = guardianPages;

/** Rooms that hear events of lower rooms after the commit. */
export const listeners: readonly Listener[] = [];

/** Registers what higher rooms keep in the transactions of lower ones. Once per process, before the first transaction. */
export function registerProjections(): void {
  useProjections(interopProjections);
  useProjections(consentProjections);
  useProjections(measurementsProjections);
  useProjections(casesProjections);
  useProjections(needsProjections);
  useProjections(contributionsProjections);
  useProjections(visitsProjections);
  useProjections(noticesProjections);
  useProjections(fosteringProjections);
  useProjections(reportsProjections);
  useProjections(recognitionProjections);
  useProjections(protectionProjections);
  // Behind all others: what a merge came to is noted when every room has followed.
  useProjections(closingProjections);
}
