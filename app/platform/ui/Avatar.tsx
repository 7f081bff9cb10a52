import { aliasOf } from './alias.ts';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import drawings from './avatars.svg';
import styles from './Avatar.module.css';

/** The leaf on which every drawing lies: three round corners, a small one below. */
const LEAF = 'M32 0A32 32 0 0 1 64 32A32 32 0 0 1 32 64H10A10 10 0 0 1 0 54V32A32 32 0 0 1 32 0z';

export interface AvatarProps {
  /** The child's random alias seed. */
  seed: number;
  /** Pixels: 38 in rows, 46 on sheets, 62 at the head of a page. */
  size?: number;
  /** Set where the symbol says something the words beside it do not. */
  named?: boolean;
}

/** A child's symbol on its leaf: plant or animal, never a face. */
export function Avatar({ seed, size = 38, named = false }: AvatarProps) {
  const { species, name, palette } = aliasOf(seed);
  const say = useMessages(kitWords);
  return (
    <svg
      className={classes(styles['avatar'], styles[palette])}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      {...(named ? { role: 'img', 'aria-label': say.symbol(name) } : { 'aria-hidden': true })}
    >
      <path d={LEAF} fill="var(--b)" />
      <use href={`${drawings}#${species}`} />
    </svg>
  );
}
