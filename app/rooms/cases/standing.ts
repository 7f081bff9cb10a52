/** Where a child stands: class, attention and the order of the register. Filled below by `standingOf`. */
export const childClasses = ['severely_stunted', 'stunted', 'normal', 'tall', 'held', 'unseen'] as const;
export type ChildClass = (typeof childClasses)[number];
export const attentions = ['urgent', 'case', 'remeasure', 'at_risk', 'none', 'aged_out'] as const;
export type Attention = (typeof attentions)[number];
