import { Facts } from '../../../platform/ui/Facts.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { homeAddress } from './homeAddress.ts';
import { shownName } from '../../../platform/ui/shownName.ts';

/** Address, places of care, size at birth, NIK as far as it may be seen, siblings. */
export function ChildFamily({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const { child, siblings } = page;
  const written = child.address ?? '';
  // Many files repeat RT and RW in the address itself.
  const address = [written, /\bRT\b/i.test(written) ? '' : homeAddress(child)].filter(Boolean).join(', ');
  const birth = [
    child.birthWeightG === null ? '' : `${formatNumber(child.birthWeightG)} g`,
    child.birthLengthMm === null ? '' : `${formatNumber(child.birthLengthMm / 10, 1)} cm`,
  ].filter(Boolean);
  const nikStates: Readonly<Record<string, string>> = {
    valid: say.nik_valid,
    missing: say.nik_missing,
    masked: say.nik_masked,
    wrongLength: say.nik_wrongLength,
  };
  const nik = [nikStates[child.nikState] ?? child.nikState, child.nikEnding === null ? '' : say.nikEnding(child.nikEnding)].filter(Boolean);
  const facts = [
    { label: say.parents, value: child.parentNames.length === 0 ? say.noParents : child.parentNames.map(shownName).join(', ') },
    { label: say.address, value: address === '' ? say.notRecorded : address },
    { label: say.village, value: `${child.villageName}, Kec. ${child.districtName}` },
    { label: say.posyandu, value: child.posyanduName ?? say.notRecorded },
    { label: say.puskesmas, value: child.puskesmasName ?? say.notRecorded },
    { label: say.birth, value: birth.length === 0 ? say.notRecorded : birth.join(', ') },
    { label: say.nik, value: nik.join(', ') },
    ...(siblings.length === 0
      ? []
      : [
          {
            label: say.siblings,
            value: siblings.map((sibling) => (
              <div key={sibling.id}>
                <Link href={`/anak/${sibling.id}`}>{shownName(sibling.name)}</Link>, {formatDate(sibling.bornOn)}
              </div>
            )),
          },
        ]),
  ];
  return (
    <Section title={say.family} ruled>
      <Facts facts={facts} form="list" />
    </Section>
  );
}
