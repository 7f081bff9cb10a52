import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { IconLockExclamation, IconLockOpen, IconSearchOff } from '@tabler/icons-react';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { breakGlass, SHORTEST_REASON } from '../index.ts';
import { emptyGlassDraft, isComplete, wantedOf, type GlassDraft } from './glassDraft.ts';
import { glassWords } from './glassWords.ts';
import styles from './glass.module.css';

/** Opens one child outside of the area: who, why, and what follows from it, before the one button. */
export default function GlassScreen() {
  const say = useMessages(glassWords);
  const { go } = useAddress();
  const [draft, setDraft] = useState<GlassDraft>(emptyGlassDraft);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<GlassDraft>) => setDraft({ ...draft, ...part });
  const open = useMutation({
    mutationFn: () => call(breakGlass, { grantId: crypto.randomUUID(), ...wantedOf(draft) }),
    onSuccess: ({ id, outcome }) => {
      if (outcome === 'opened' || outcome === 'in_reach') go(`/anak/${id}`);
    },
  });
  const missing = (text: string) => (asked && text.trim().length < 3 ? say.missing : undefined);

  function save() {
    setAsked(true);
    if (isComplete(draft)) open.mutate();
  }

  return (
    <Page
      title={say.title}
      back={{ href: '/anak', label: say.register }}
      mainAction={
        <Button variant="main" icon={<IconLockOpen />} busy={open.isPending} onPress={save}>
          {say.open}
        </Button>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['form']}>
          <p>{say.lead}</p>
          <RadioGroup
            label={say.by}
            options={[
              { value: 'nik', label: say.byNik },
              { value: 'name', label: say.byName },
            ]}
            value={draft.by}
            onChange={(by) => change({ by })}
          />
          {draft.by === 'nik' ? (
            <TextField
              label={say.nik}
              help={say.nikHelp}
              keyboard="numeric"
              value={draft.nik}
              onChange={(nik) => change({ nik })}
              refusal={asked && !/^\d{16}$/.test(wantedOf(draft).nik ?? '') ? say.nikWrong : undefined}
            />
          ) : (
            <>
              <TextField label={say.name} help={say.nameHelp} value={draft.name} onChange={(name) => change({ name })} refusal={missing(draft.name)} />
              <div className={styles['pair']}>
                <TextField label={say.bornOn} type="date" value={draft.bornOn} onChange={(bornOn) => change({ bornOn })} refusal={missing(draft.bornOn)} />
                <TextField label={say.parent} value={draft.parent} onChange={(parent) => change({ parent })} refusal={missing(draft.parent)} />
              </div>
            </>
          )}
          <TextArea
            label={say.reason}
            help={say.reasonHelp}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            {...(asked && draft.reason.trim().length < SHORTEST_REASON ? { refusal: say.reasonShort(formatNumber(SHORTEST_REASON)) } : {})}
          />
          <div role="status">
            {open.data?.outcome === 'not_found' ? (
              <Callout tone="warm" icon={<IconSearchOff aria-hidden="true" />} title={say.notFound}>
                {say.notFoundHelp}
              </Callout>
            ) : null}
            {open.data?.outcome === 'limit' ? (
              <Callout tone="severe" icon={<IconLockExclamation aria-hidden="true" />} title={say.limit}>
                {say.limitHelp}
              </Callout>
            ) : null}
          </div>
          {open.error ? <ErrorState problem={problemOf(open.error)} /> : null}
        </div>
        <Section title={say.what} ruled>
          <ul className={styles['rules']}>
            {say.rules.split('\n').map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}
