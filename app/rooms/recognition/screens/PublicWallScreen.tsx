import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { FrontDoor } from '../../../platform/ui/shell/FrontDoor.tsx';
import { useDocumentTitle } from '../../../platform/ui/shell/useDocumentTitle.ts';
import { readPublicWall } from '../index.ts';
import { WallParts } from './WallParts.tsx';
import { wallWords } from './wallWords.ts';
import styles from './Wall.module.css';

/** The wall for anybody, where the city opened it. */
export default function PublicWallScreen() {
  const say = useMessages(wallWords);
  useDocumentTitle(say.title);
  const wall = useQuery(queryOptionsFor(readPublicWall, {}));
  if (wall.error) {
    const problem = problemOf(wall.error);
    const closed = problem.code === 'record.missing';
    return (
      <FrontDoor title={closed ? say.closedTitle : problem.title} lead={closed ? say.closedHelp : problem.help}>
        {closed ? null : <ErrorState problem={problem} onRetry={() => void wall.refetch()} />}
        <Button href="/masuk">{say.signIn}</Button>
      </FrontDoor>
    );
  }
  return (
    <main id="isi" className={styles['public']}>
      <h1>{say.title}</h1>
      {wall.data ? <WallParts wall={wall.data} /> : <Skeleton lines={6} />}
    </main>
  );
}
