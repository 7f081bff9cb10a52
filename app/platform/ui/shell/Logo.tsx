/** The growing line with its turmeric dot. Takes the colour of the text around it. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3.6" strokeLinecap="round">
        <path d="M5 33C14 32 17 27 20 20S28 7 35 6" />
        <path d="M5 33c10 3 22-2 26-15" opacity=".45" />
      </g>
      <circle cx="35" cy="6" r="4.4" fill="var(--kunyit-500)" />
    </svg>
  );
}
