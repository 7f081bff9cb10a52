import { IconShieldCheck } from '@tabler/icons-react';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ChildPage } from '../index.ts';
import { ChildCase } from './ChildCase.tsx';
import { ChildFamily } from './ChildFamily.tsx';
import { ChildNext } from './ChildNext.tsx';
import { ChildWhy } from './ChildWhy.tsx';
import { LastLength } from './LastLength.tsx';
import { childWords } from './childWords.ts';
import styles from './ChildAside.module.css';

/** The side of a child's page: the one big number, why to look, what comes next, family. */
export function ChildAside({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  return (
    <>
      <LastLength page={page} />
      <ChildWhy page={page} />
      <ChildNext page={page} />
      <ChildCase page={page} />
      <ChildFamily page={page} />
      <p className={styles['recorded']}>
        <IconShieldCheck aria-hidden="true" />
        {say.recordedReading}
      </p>
    </>
  );
}
