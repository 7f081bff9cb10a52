import { useRef, useState } from 'react';
import { IconCamera } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { scalePicture } from '../../../platform/ui/scalePicture.ts';
import { MOST_PICTURE_BYTES } from '../index.ts';
import { askWords } from './askWords.ts';
import styles from './ask.module.css';

/** Long side in pixels: an A4 page stays readable. */
const LONG_SIDE = 1600;

/** The camera or a file: the signed paper, made small on the device. */
export function PaperPhoto({ paper, onTaken, refusal }: { paper: Blob | null; onTaken: (paper: Blob) => void; refusal: string | undefined }) {
  const say = useMessages(askWords);
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      onTaken(await scalePicture(file, { longSide: LONG_SIDE, mostBytes: MOST_PICTURE_BYTES }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className={styles['photo']}>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        className={styles['hidden']}
        aria-label={say.takePhoto}
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button icon={<IconCamera />} onPress={() => input.current?.click()}>
        {paper === null ? say.takePhoto : say.photoAgain}
      </Button>
      {paper === null ? null : <Tag tone="done">{say.photoTaken}</Tag>}
      {failed || refusal !== undefined ? (
        <p className={styles['refusal']} role="alert">
          {failed ? say.photoFailed : refusal}
        </p>
      ) : null}
    </div>
  );
}
