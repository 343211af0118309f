import { pointerTo } from './field-errors.ts';

/** Texts, whole, and what gives JSON its shape; numbers and words tell nothing here. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** An object or a list that is being read, and the member that it is at. */
interface Level {
  readonly names: Set<string> | undefined;
  at: string | number;
}

/**
 * JSON pointer of the first member of an object that stands there twice: one reader takes the first
 * of them and another the last. Only for text that parses.
 */
export function duplicateMember(json: string): string | undefined {
  const levels: Level[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token.startsWith('"')) text = token;
    else if (token !== ':') follow(levels, token);
    else if (level && !enter(level, JSON.parse(text))) return pointerTo(levels.map(({ at }) => at));
  }
  return undefined;
}

function follow(levels: Level[], token: string): void {
  const level = levels.at(-1);
  if (token === '{') levels.push({ names: new Set(), at: '' });
  else if (token === '[') levels.push({ names: undefined, at: 0 });
  else if (token !== ',') levels.pop();
  else if (level && typeof level.at === 'number') level.at += 1;
}

/** Whether the member is a new one. */
function enter(level: Level, name: string): boolean {
  const isNew = !level.names?.has(name);
  level.names?.add(name);
  level.at = name;
  return isNew;
}
