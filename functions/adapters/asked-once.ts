/** Asks one thing at a time for each key: whoever asks meanwhile is answered with the same. */
export function askedOnce<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  ask: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  return (asked) => {
    const key = keyOf(asked);
    const known = underWay.get(key);
    if (known) return known;
    const answer = ask(asked).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}
