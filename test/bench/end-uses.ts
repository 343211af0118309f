import { isReadWrongly, readAsOf, sentencesOf } from '../shared/rules/end-uses/sentences.ts';

/** How many sentences of each half of a table are read wrongly, by language; of a file of one's own, too. */
const [file = 'test/shared/rules/end-uses/table.txt'] = process.argv.slice(2);
const sentences = sentencesOf(file);
const rate = (some: readonly (typeof sentences)[number][]): string =>
  `${some.filter(isReadWrongly).length} of ${some.length}`;
const row = (name: string, some: typeof sentences) =>
  console.log(
    `${name}: stopped wrongly ${rate(some.filter(({ isProhibited }) => !isProhibited))}, ` +
      `passed wrongly ${rate(some.filter(({ isProhibited }) => isProhibited))}`,
  );

for (const [language, some] of Map.groupBy(sentences, (one) => one.language)) row(language, some);
row('all', sentences);
for (const { text } of sentences.filter(isReadWrongly)) {
  console.log(`  ${text} -> ${readAsOf(text)?.word ?? 'nothing'}`);
}
