import type { ReactNode } from 'react';
import { IconX } from '@tabler/icons-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './IconButton.tsx';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  /** The question or the task, as a sentence. */
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  /** `side` is a sheet at the right of a desk for longer work; on a phone both rise from below. */
  form?: 'centre' | 'side';
  /** Set for a step that must not be lost by a slip of the thumb. */
  keepOpen?: boolean;
}

/** A sheet above the page: centred or at the side on a desk, from the bottom edge on a phone. Escape closes it. */
export function Dialog({ title, open, onClose, children, actions, form = 'centre', keepOpen = false }: DialogProps) {
  const say = useMessages(kitWords);
  return (
    <ModalOverlay
      className={classes(styles['veil'], styles[form])}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable={!keepOpen}
    >
      <Modal className={classes(styles['sheet'])}>
        <AriaDialog className={classes(styles['dialog'])}>
          <header className={styles['head']}>
            <Heading slot="title" className={classes(styles['title'])}>
              {title}
            </Heading>
            <IconButton label={say.close} icon={<IconX />} onPress={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {actions ? <footer className={styles['actions']}>{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
