import type { Filing } from '../contracts/application.ts';
import type { ModelWeights } from '../contracts/request.ts';
import { applicationEntries } from './applications/entries.ts';
import { typedFromApplication } from './applications/from-application.ts';
import { type DraftEntry, entriesOf } from './body.ts';
import { asTyped, typedFrom } from './from-body.ts';
import { answerOf, type DraftFields, numberOf, rowsOf, textOf } from './typed.ts';

/** Whatever was filed, as it would have been typed. */
export function typedFromFiling(filed: Filing): DraftFields {
  if ('company' in filed) return typedFromApplication(filed);
  return filed.type === 'model-weights' ? typedFromWeights(filed) : typedFrom(filed);
}

function typedFromWeights({ model, ...rest }: ModelWeights): DraftFields {
  const { name, trainingOperations, published, securedStorage } = model;
  return {
    ...typedFrom({ ...rest, type: 'chip-order', items: [] }),
    ...asTyped([
      ['type', rest.type],
      ['model.name', name],
      ['model.trainingOperations', trainingOperations.toExponential()],
      ['model.published', published],
      ['model.securedStorage', securedStorage],
    ]),
  };
}

/** Every value of what was filed and typed over. */
export function filingEntries(typed: DraftFields): readonly DraftEntry[] {
  if (typed.type === 'model-weights') return weightsEntries(typed);
  return typed.type === undefined ? entriesOf(typed) : applicationEntries(typed, {});
}

function weightsEntries(typed: DraftFields): readonly DraftEntry[] {
  const entry = (name: string, value: unknown): DraftEntry => ({
    pointer: `/model/${name}`,
    field: `model.${name}`,
    value,
  });
  return [
    ...entriesOf(typed).filter(({ field }) => field !== 'type'),
    { pointer: '/type', field: 'type', value: typed.type },
    entry('name', textOf(typed, 'model.name')),
    entry('trainingOperations', operationsIn(typed)),
    entry('published', answerOf(typed, 'model.published')),
    entry('securedStorage', answerOf(typed, 'model.securedStorage')),
  ];
}

/** So many operations are written as 1e+26, or as pages tell them; as it was typed where it is no number. */
function operationsIn(typed: DraftFields): number | string | undefined {
  const typedSo = numberOf(typed, 'model.trainingOperations');
  if (typeof typedSo !== 'string') return typedSo;
  const short = typedSo.replace(
    /^(?:(\d+(?:\.\d+)?) ?[×x*] ?)?10\^(\d{1,2})$/,
    (_, of = '1', to) => `${of}e${to}`,
  );
  return /^\d+(\.\d+)?e\+?\d{1,2}$/i.test(short) ? Number(short) : typedSo;
}

const ROW = /^(?:[\w.]+\.)?(?:owners|customers|places)\.\d+(?=\.)/;

/** Who or what was cleared altogether is taken away. */
export function withoutClearedRows(typed: DraftFields): DraftFields {
  const rowOf = (field: string) => ROW.exec(field)?.[0];
  const kept = new Set(
    Object.entries(typed).flatMap(([field, value]) =>
      value.trim() === '' ? [] : (rowOf(field) ?? []),
    ),
  );
  return Object.fromEntries(
    Object.entries(typed).filter(([field]) => {
      const row = rowOf(field);
      return row === undefined || kept.has(row);
    }),
  );
}

/** The rows of a list that are filed or typed, and an empty one after them. */
export function rowsAndOne(
  typed: DraftFields,
  list: string,
  isTyped: (row: number) => boolean,
): readonly number[] {
  const rows = [...rowsOf(typed, list)];
  let next = Math.max(-1, ...rows) + 1;
  while (isTyped(next)) rows.push(next++);
  return [...rows, next];
}
