/** Operations in training are told by their power of ten: `10^26`, `1.5 × 10^26`. */
export function powerOfTen(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e+');
  return mantissa === '1' ? `10^${exponent}` : `${mantissa} × 10^${exponent}`;
}
