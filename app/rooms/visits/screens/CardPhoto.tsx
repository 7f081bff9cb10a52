import { useEffect, useRef, useState } from 'react';
import { IconCamera } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { scalePicture } from '../../../platform/ui/scalePicture.ts';
import { MOST_PHOTO_BYTES } from '../index.ts';
import { visitWords } from './visitWords.ts';
import styles from './CardScreen.module.css';

/** Long side in pixels: a face is known again, a letter on the wall is not read. */
const LONG_SIDE = 1200;

/** The photograph of a visit: only where the guardian allows it, made small on the device, shown before it is sent. */
export function CardPhoto({ photo, onTaken }: { photo: Blob | null; onTaken: (photo: Blob | null) => void }) {
  const say = useMessages(visitWords);
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (photo === null) return setShown(null);
    const address = URL.createObjectURL(photo);
    setShown(address);
    return () => URL.revokeObjectURL(address);
  }, [photo]);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      onTaken(await scalePicture(file, { longSide: LONG_SIDE, mostBytes: MOST_PHOTO_BYTES }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <fieldset className={styles['question']}>
      <legend>{say.photo}</legend>
      <p className={styles['rule']}>{say.photoRule}</p>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        className={styles['hidden']}
        aria-label={say.photoTake}
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {shown === null ? null : <img className={styles['photo']} src={shown} alt={say.photoAlt} />}
      <div className={styles['photoActions']}>
        <Button icon={<IconCamera />} onPress={() => input.current?.click()}>
          {photo === null ? say.photoTake : say.photoAgain}
        </Button>
        {photo === null ? null : <Button onPress={() => onTaken(null)}>{say.photoDrop}</Button>}
      </div>
      {failed ? (
        <p className={styles['refusal']} role="alert">
          {say.photoFailed}
        </p>
      ) : null}
    </fieldset>
  );
}
