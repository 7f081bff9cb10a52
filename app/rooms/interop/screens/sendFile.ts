import { addressOf, ProblemError } from '../../../platform/http/client.ts';
import { problemBody } from '../../../platform/problem/index.ts';
import type { ProblemBody } from '../../../platform/problem/index.ts';
import { uploadFile } from '../contract.ts';

export interface Sending {
  /** Resolves with the import's id; rejects with a ProblemError, or `undefined` when stopped. */
  result: Promise<string>;
  stop: () => void;
}

/**
 * Sends a file as it is and tells how many bytes are gone. XMLHttpRequest, because fetch does not tell the progress of
 * a request's body.
 */
export function sendFile(file: File, onProgress: (sent: number, total: number) => void): Sending {
  const request = new XMLHttpRequest();
  const result = new Promise<string>((resolve, reject) => {
    request.open(uploadFile.method, addressOf(uploadFile, { fileName: file.name.slice(0, 300) }).url);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('command-id', crypto.randomUUID());
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded, event.lengthComputable ? event.total : file.size));
    request.addEventListener('load', () => {
      const reply = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve((reply as { id: string }).id);
      else reject(new ProblemError((reply as ProblemBody | null) ?? problemBody('server.failed')));
    });
    request.addEventListener('error', () => reject(new ProblemError(problemBody('server.busy', { offline: true }))));
    request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    request.send(file);
  });
  return { result, stop: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
