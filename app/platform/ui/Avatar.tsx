import { aliasOf } from './alias.ts';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import drawings from './avatars.svg';
import styles from './Avatar.module.css';

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
      <use href={`${drawings}#${species}`} />
    </svg>
  );
}
