import { isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { type ApiAnswer, answer } from '../../../shared/contracts/decision.ts';
import { exemptionNumberOf } from '../../../shared/licenses/exemption.ts';
import { forApplicant, tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import type { Language } from '../../../shared/messages/tongue.ts';
import { languageAsked } from '../http/language.ts';
import type { HttpContext } from '../http/route.ts';

interface Asking {
  readonly publicUrl: string;
  readonly language: Language;
}

/** Who asks: in the language that the call asks for, else the one that the contact reads. */
export const askingFor = (
  c: HttpContext,
  { publicUrl }: Pick<Asking, 'publicUrl'>,
  { request }: Pick<CaseFile, 'request'>,
): Asking => ({
  publicUrl,
  language: languageAsked(c.req.header('Accept-Language')) ?? request.contact.language,
});

/** A case as its client sees it; what the contract does not name does not leave. */
export function toAnswer(
  file: CaseFile,
  { publicUrl, language }: Asking,
  others: readonly string[] = [],
): ApiAnswer {
  const shipsUnder = file.license?.id ?? exemptionNumberOf(file);
  return answer.parse({
    id: file.id,
    reference: file.request.reference,
    status: file.status,
    submittedAt: file.submittedAt,
    decision: file.decision && {
      ...tellDecision(tellerIn(language), forApplicant(file.decision)),
      h100Equivalents: Math.round(file.decision.h100Equivalents * 10) / 10,
    },
    license: file.license && { stateSince: file.license.issuedAt, ...file.license },
    ...(file.progress && { progress: file.progress }),
    ...(file.authorizations && { authorizations: file.authorizations }),
    ...(others.length > 0 && { sameReference: others }),
    links: {
      self: `${publicUrl}/v1/${isApplication(file.request) ? 'applications' : 'requests'}/${file.id}`,
      statusPage: `${publicUrl}/status/${file.publicReference}`,
      sameReference: `${publicUrl}/v1/requests?reference=${encodeURIComponent(file.request.reference)}`,
      ...(shipsUnder !== undefined && { license: `${publicUrl}/v1/licenses/${shipsUnder}` }),
    },
  });
}
