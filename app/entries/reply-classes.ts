/**
 * The class of every field of a reply that tells of a child. A field has the class of the column that it is named after;
 * fields that are worked out, or that tell of something else, are declared here.
 */
import { columnClasses } from './field-classes.ts';
import type { ColumnClass } from './field-classes.ts';

/** `told`: a guardian's own words to the officer, and the answer. `none`: of no child and nobody; a count, a text of the house. */
export type ReplyClass = ColumnClass | 'told' | 'none';

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Fields that no column is named after, by their last word; `parent.field` where a word means two things, `.field` at the top. */
const workedOut: Readonly<Record<ReplyClass, readonly string[]>> = {
  coarse: list(`orderId placeCode keptId one.fromImport other.fromImport one.obstacles other.obstacles .nik standsInUntil standInUntil paused noteId isNew km barrier reasons.key reasons.nearer reasons.full reasons.language
    visitDays visitsInARow thankedOn thanksState bond ageBand ageGroup villageName districtName puskesmasName areaName firstImport lastImport grantId pairingId visitId proposedCode
    sight.grantId endsAt openedAt startedAt endedAt trained mine role code path watchUntil daysLate daysLeft reached made worries clock step
    orderedOn broughtOn notBy lost usualQuantity usualDeadline departments met low high verified label labelEn remaining asked coveredByAll
    coveredByGiver affordable handedOverAt wasLate hoursLeft transferKind fromKind toKind reverses isReversed rows.verdict guardianId
    pledges.kind pledge.kind steps.kind balances.kind steps.reason help.reason entries.reason erasures.verdict verdict.verdict lines.urgency
    needs.urgency requests.kind requests.outcome clock.state children.state questions.child.area requests.child.area erasures.child.area breaches.child.area affected.child.area .child.area lines.reason .outcome breaches.kind runs.kind activities.kind .kind
    restriction.reason questions.kind renewals.purposes questions.outcome states.why measurements.measurementId remeasureOrders.measurementId rows.kind caseId
    imports.state imports.stage .stage states.state doneAt reasons.area until since line rupiah chosenFor helped completed undelivered needEnded lines.offer
    staysOpen.left`),
  story: list(`month rise gainedMm gainedFrom gainedUntil lately rose weight.of weight.until milestones.kind milestones.on hopeUntil gifts.item gifts.unit gifts.quantity`),
  named: list('placeName outside notes.text callName posyanduName address home.rt home.rw place'),
  identifying: list('one.parents other.parents name childName parentNames nikEnding witness note words answer requests.words corrections.words details.* guardians.name'),
  clinical: list(`slip alike orderReason secondOn match places.none fits measurements.inDoubt z held on lastWeightG lastLengthMm proposedWeiZ targetZ goals lengthCm shouldBe.on dangers above needed ending lively animalProtein
    meals ill weighed helpCame helpUsed waterAndLatrine needsMost worryWords safety services weight of from to urgent reply tasks.outcome urgentTasks.outcome
    case.reason remeasureOrders.reason referrals.reason sentOn acceptedOn declinedOn repliedOn base.measurementId proposed answers.* lastOn
    safety.code calledOn heldOn conferences.decided came`),
  staff: list(`firstBy secondBy mergedByName undoneByName viewName receiverId receiverName byName byWhom personName recordedByName openedByName acceptedBy repliedBy uploadedByName committedByName decidedByName proposedByName
    answeredByName askedByName openings.reason review.words review.verdict erasures.reason fosterParents.personId capacity clearedOn trainedOn signedOn
    organisation homeVillageName isPolitician capacityWish homeVillage mostKm wantedAreas dapil languages conflictAreas ownConflictAreas kaderNames standInName
    movedFromName rests.from rests.until rests.why rest.from rest.until conductSignedOn broughtBy steps.words`),
  told: list('.words .answer requests.answer complaints.words complaints.answer'),
  giver: list(`promised bound items.directed monthsInARow certificates.kind kinds holderName fromOn untilOn issuedOn inTime promisedRp arrived.unit
    arrived.quantity giverId giverName giverKind commodity saidQuantity saidUnit wishArea wishAreaName validUntil pledged unspent ended pledges.note pledge.note
    signsIn pledges giver.name givers.name balance accounts taken validUntil steps.witness giver.kind givers.kind givers.lastOn steps.on entries.on offers.left offers.because said.kind`),
  none: list(`digest undoGoes.measurements undoGoes.cases undoGoes.fields undoGoes.kept .decided .done pairs technicalError.weightG technicalError.lengthMm tolerance.weightG tolerance.lengthMm tolerance.verified keptByRow counts.match counts.none histogram causes.rows causes.cause waiting.certain waiting.likely scannedAt stays.measurements stays.steps stays.visits mayUndo filter.measured filter.sort mayPhoto hasPhoto mayTakeBack promises reachedVillages anyReached waitsForElection outcome waiting open mayReview record lift settle visit answerWorry decideMeasurement doTask decide measure withdraw direct children village
    today next total inReach openCases unitErrors importsWaiting audience late soon hindrances version fileName format downloadedAt rowsDone rowsTotal file
    rows measuredFrom measuredTo created matched ambiguous repeated replaced refused compared drifted missing masked wrongLength casesOpened seconds undecided
    ready uploadedAt judgedAt committedAt sameFileAs needs entries transfers firstOn lastOn differing departmentName lookedAt given withdrawn notAsked unsettled
    district hidden en id law days does how askedAt noticedAt guardiansToldAt agencyToldAt happenedFrom happenedTo what dataKinds remedy contact more villages
    guardianNotice regency classes tables endpoints verbs roles retention counts.* villages.name villages.code agencyNotice.label agencyNotice.words name.id
    name.en what.en why.en why.id purpose.id purpose.en basis.id basis.en about.en rules.on breaches.title .title directed.needs coverage.needs refusal.code
    issues.kind issues.rows summary.refused parity.compared activities.basis activities.verified rules.verified breaches.cause .cause .told breaches.told
    draft.refusal draft.expiresAt counts.new counts.moves counts.stays counts.uncovered counts.no_consent meanKm figures.mostKm areas.uncovered
    shortages.places shortages.lacks decided.waits decided.dropped decided.left_out dapils.areas dapils.name dapils.code .areas.name .areas.code mayWrite
    balances.given parity.posture items.code price.low stages answers.on
    draftId arcs optimal gap gainOverGreedy proof.offers freePledges staysOpen.because`),
};

const camel = (name: string): string => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Nearest to the child first: of two columns of one name the nearer one counts. */
const nearest: readonly ColumnClass[] = ['clinical', 'identifying', 'named', 'story', 'coarse', 'staff', 'giver'];

const byName = new Map<string, ReplyClass>();
for (const one of [...nearest].reverse()) for (const table of Object.values(columnClasses)) for (const name of table[one] ?? []) byName.set(camel(name), one);
const declared = new Map<string, ReplyClass>();
for (const [one, names] of Object.entries(workedOut) as [ReplyClass, readonly string[]][]) for (const name of names) declared.set(name, one);

/**
 * Class of a field, by its place in the reply: the last three names of the path, the last two, the last.
 * @returns undefined for a field that nobody classed
 * @example replyClassOf(['child', 'bornOn']) // 'identifying'
 */
export function replyClassOf(path: readonly string[]): ReplyClass | undefined {
  const ends = [3, 2, 1].map((many) => (many > path.length ? `.${path.join('.')}` : path.slice(-many).join('.')));
  return ends.map((end) => declared.get(end)).find((found) => found !== undefined) ?? byName.get(path.at(-1)!);
}
