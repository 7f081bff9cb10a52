import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../../platform/http/client.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { listImports } from '../contract.ts';
import { importWords } from './importWords.ts';
import { sendFile, type Sending } from './sendFile.ts';
import type { Details } from './told.ts';

export interface SendingState {
  /** The file under way, with bytes. */
  current: { name: string; sent: number; total: number; startedAt: number } | null;
  /** The last file that was not taken. */
  refused: { name: string; code: string; details: Details } | null;
  send: (file: File) => void;
  stop: () => void;
}

/** Sends one file at a time and goes to its page when it has arrived. */
export function useSending(): SendingState {
  const say = useMessages(importWords);
  const { go } = useAddress();
  const client = useQueryClient();
  const notify = useNotice();
  const [current, setCurrent] = useState<SendingState['current']>(null);
  const [refused, setRefused] = useState<SendingState['refused']>(null);
  const running = useRef<Sending | null>(null);
  useEffect(() => () => running.current?.stop(), []);

  async function follow(file: File) {
    const startedAt = performance.now();
    setRefused(null);
    setCurrent({ name: file.name, sent: 0, total: file.size, startedAt });
    const sending = sendFile(file, (sent, total) => setCurrent({ name: file.name, sent, total, startedAt }));
    running.current = sending;
    try {
      const importId = await sending.result;
      void client.invalidateQueries({ queryKey: [listImports.path] });
      go(`/impor/${importId}`);
    } catch (error) {
      if (error instanceof ProblemError) setRefused({ name: file.name, code: error.problem.code, details: error.problem.details });
    } finally {
      running.current = null;
      setCurrent(null);
    }
  }

  return {
    current,
    refused,
    send(file) {
      if (running.current) notify({ tone: 'problem', text: say.oneAtATime });
      else void follow(file);
    },
    stop: () => running.current?.stop(),
  };
}
