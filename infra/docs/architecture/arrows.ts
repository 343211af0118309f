import type { Arrow } from '../drawing/diagram.ts';
import { namesIn, ofType, type Template, unique } from '../template.ts';
import { act, type Relation, relationsOf } from './links.ts';
import { type DrawnPart, nameOf } from './parts.ts';
import { inOrder, spoken } from './verbs.ts';

/** Who stands outside: people, and what is sent to them. */
export const OUTSIDE = {
  people: 'Suppliers, applicants, officers',
  mailboxes: 'Their mailboxes',
  onCall: 'Whoever is on call',
} as const;
export type Outsider = keyof typeof OUTSIDE;

/** Links between parts that are drawn, those between the same two as one arrow. */
export function arrowsOf(template: Template, parts: readonly DrawnPart[]): Arrow[] {
  const drawn = new Map(parts.flatMap((part) => part.ids.map((id) => [id, nameOf(part)])));
  const links = relationsOf(template).flatMap(({ from, to, ...link }) => {
    const ends = [drawn.get(from), drawn.get(to)] as const;
    return ends[0] && ends[1] ? [{ ...link, from: ends[0], to: ends[1] }] : [];
  });
  return [...merge([...entries(template, links), ...links, ...exits(template, drawn)])];
}

const merge = (links: readonly Relation[]): Arrow[] =>
  [...Map.groupBy(links, ({ from, to, look }) => `${from} ${to} ${look}`).values()].flatMap(
    ([first, ...rest]) => {
      if (!first) return [];
      const { from, to, look } = first;
      const words = inOrder(unique([first, ...rest].flatMap(({ words }) => words)));
      return [{ from, to, look, label: words.length > 0 ? spoken(words) : undefined }];
    },
  );

/** People come in wherever nothing of ours stands before. */
function entries(template: Template, links: readonly Relation[]): Relation[] {
  const doors = ['AWS::CloudFront::Distribution', 'AWS::ApiGatewayV2::Api'].flatMap((type) =>
    ofType(template, type).map(([id]) => id),
  );
  return doors
    .filter((id) => !links.some(({ from, to }) => to === id && doors.includes(from)))
    .map((to) => act('people' satisfies Outsider, to, 'HTTPS'));
}

/** Mail leaves for people: of an identity that somebody may send from, and of a topic. */
function exits(template: Template, drawn: ReadonlyMap<string, string>): Relation[] {
  const senders = relationsOf(template).filter(({ words }) => words.includes('sends'));
  const sent = unique(senders.flatMap(({ to }) => drawn.get(to) ?? []));
  const rung = ofType(template, 'AWS::SNS::Subscription').flatMap(([, { Properties }]) =>
    namesIn(Properties.TopicArn),
  );
  return [
    ...sent.map((from) => act(from, 'mailboxes' satisfies Outsider)),
    ...rung.map((from) => act(from, 'onCall' satisfies Outsider)),
  ];
}
