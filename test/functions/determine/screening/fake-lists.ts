import type {
  CurrentList,
  ListedEntry,
  ScreeningLists,
  Unusable,
} from '../../../../functions/adapters/screening-list.ts';

export const entry = (
  name: string,
  altNames: string[] = [],
  source = 'Entity List (EL)',
): ListedEntry => ({ id: name, name, altNames, source });

export const listOf = (importedAt: number, digest = 'first'): CurrentList => ({
  kind: 'screening-list',
  version: digest,
  importedAt: new Date(importedAt).toISOString(),
  source: 'test',
  isShippedSample: false,
  count: 2,
  names: 3,
  chunks: 1,
  digest,
});

/** A stored list whose reads are counted. */
export class FakeLists implements ScreeningLists {
  list: CurrentList | Unusable | undefined;
  stored: readonly ListedEntry[] | Unusable = [
    entry('Zarqanite Precision', ['Zarqanite Instruments']),
    entry('Qilvane', [], 'Unverified List (UVL)'),
  ];
  failure: Error | undefined;
  looks = 0;
  loads = 0;

  constructor(list: CurrentList | Unusable | undefined) {
    this.list = list;
  }

  async current() {
    if (this.failure) throw this.failure;
    this.looks += 1;
    return this.list;
  }

  async entries() {
    this.loads += 1;
    return this.stored;
  }
}
