/** A quantity as it stands in a field, to be read again by `readNumber`: `1234.5` is `1234,5`. */
export function written(quantity: number): string {
  return String(quantity).replace('.', ',');
}
