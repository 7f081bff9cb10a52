/** The hour on the person's own clock, as Indonesians greet it. */
export function greeting(hour: number = new Date().getHours()): 'morning' | 'noon' | 'afternoon' | 'evening' {
  return hour < 4 || hour >= 18 ? 'evening' : hour < 11 ? 'morning' : hour < 15 ? 'noon' : 'afternoon';
}
