import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Select } from '../../../platform/ui/Select.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { listAreas } from '../../areas/index.ts';
import { reachesLevel, roleNames, type Role } from '../index.ts';
import { grantAreas } from './grantAreas.ts';
import { peopleWords } from './peopleWords.ts';
import { roleDuty, roleName } from './roleWords.ts';

export interface RoleAndAreaValue {
  role: Role | null;
  /** Code of the area granted over. */
  area: string | null;
}

interface RoleAndAreaProps {
  value: RoleAndAreaValue;
  onChange: (value: RoleAndAreaValue) => void;
  asked: boolean;
  /** A refusal of the server about the area. */
  refusal?: string | undefined;
}

const VILLAGE_PARTS = 4;

/** Which role, over which area: only areas of the levels the role is meant for; a posyandu after its kelurahan. */
export function RoleAndArea({ value, onChange, asked, refusal }: RoleAndAreaProps) {
  const say = useMessages(peopleWords);
  const language = useLanguage();
  const { role, area } = value;
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const village = area !== null && area.split('.').length >= VILLAGE_PARTS ? area.split('.').slice(0, VILLAGE_PARTS).join('.') : null;
  const below = useQuery({
    ...queryOptionsFor(listAreas, village === null ? {} : { village }),
    enabled: village !== null && role !== null && reachesLevel(role, 'posyandu'),
  });
  const choices = role === null ? [] : grantAreas(role, areas.data?.areas ?? []);
  const posyandu = below.data?.areas.filter(({ level, parent }) => level === 'posyandu' && parent === village) ?? [];

  function choose(next: Role) {
    const only = grantAreas(next, areas.data?.areas ?? []);
    onChange({ role: next, area: only.length === 1 ? (only[0]?.code ?? null) : null });
  }

  return (
    <>
      <Select
        label={say.role}
        help={role === null ? '' : roleDuty(role, language)}
        options={roleNames.map((one) => ({ value: one, label: roleName(one, language) }))}
        value={role}
        onChange={choose}
        refusal={asked && role === null ? say.roleMissing : undefined}
      />
      <Select
        label={say.area}
        help={say.areaHelp}
        options={choices.map((one) => ({
          value: one.code,
          label: one.level === 'regency' ? `${say.city}: ${one.name}` : one.name,
          ...(one.within === null ? {} : { detail: one.within }),
        }))}
        value={village ?? area}
        onChange={(next) => onChange({ role, area: next })}
        disabled={role === null}
        refusal={refusal ?? (asked && role !== null && area === null ? say.areaMissing : undefined)}
      />
      {posyandu.length > 0 && village !== null ? (
        <Select
          label={say.posyandu}
          options={[{ value: village, label: say.wholeVillage }, ...posyandu.map(({ code, name }) => ({ value: code, label: name }))]}
          value={area}
          onChange={(next) => onChange({ role, area: next })}
        />
      ) : null}
    </>
  );
}
