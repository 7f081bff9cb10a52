import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { saveText } from '../../../platform/ui/saveText.ts';
import { call } from '../../../platform/http/client.ts';
import { MOST_IN_FILE, recordWorkFile } from '../index.ts';
import { workCsv, workFileName } from './workFile.ts';
import type { PlacedLine } from './workLines.ts';
import { workWords } from './workWords.ts';

interface WorkFileButtonProps {
  lines: readonly PlacedLine[];
  today: string;
  chosen: string;
  total: number;
}

/** Takes the list out as a file. That it leaves, and of whom, is recorded first: without the record there is no file. */
export function WorkFileButton({ lines, today, chosen, total }: WorkFileButtonProps) {
  const say = useMessages(workWords);
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      const childIds = [...new Set(lines.map(({ childId }) => childId))].slice(0, MOST_IN_FILE);
      await call(recordWorkFile, { fileId: crypto.randomUUID(), childIds });
      saveText(workFileName(today), workCsv({ lines: lines.filter(({ childId }) => childIds.includes(childId)), today, chosen, total }, say));
    },
  });
  return (
    <>
      <Button variant="text" icon={<IconDownload />} busy={isPending} onPress={() => mutate()}>
        {say.download}
      </Button>
      {error ? <ErrorState problem={problemOf(error)} /> : null}
    </>
  );
}
