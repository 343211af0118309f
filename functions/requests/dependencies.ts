import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type {
  Cases,
  ClientReferences,
  DecideMachine,
  ListedCases,
} from '../adapters/ports/cases.ts';
import type { FeedPages, NewestPages } from '../adapters/ports/feed.ts';
import type { Files } from '../adapters/ports/files.ts';
import type { InformationRequests, Reviews } from '../adapters/ports/reviews.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What questions and documents are answered with; handed in, so that tests and the embedded host choose. */
export interface RequestsDependencies extends SupplierDependencies {
  readonly cases: Pick<Cases, 'find'>;
  readonly listedCases: ListedCases;
  readonly references: ClientReferences;
  readonly feedPages: NewestPages & Pick<FeedPages, 'from'>;
  readonly decideMachine: DecideMachine;
  readonly reviews: Reviews;
  readonly information: Pick<InformationRequests, 'answer' | 'add'>;
  readonly files: Pick<Files, 'uploadForm' | 'list' | 'pin'>;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** QuestionedCase for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
