import { useEffect, useRef, useState } from 'react';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMessages } from '../../../platform/ui/messages.ts';
import { importWords } from './importWords.ts';
import styles from './WholePageDrop.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Takes a file dropped anywhere on the page, so that a miss does not open the file in the browser instead. */
export function WholePageDrop({ onFile }: { onFile: (file: File) => void }) {
  const say = useMessages(importWords);
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hold = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      // The drop zone of the page has taken it already.
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles['veil']} aria-hidden="true">
      <p>
        <IconFileSpreadsheet />
        {say.dropAnywhere}
      </p>
    </div>
  );
}
