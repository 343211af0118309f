import { checkRequest } from '../../shared/filing/check-request.ts';
import { isLanguage } from '../../shared/messages/index.ts';
import { type Policy, policyInForce } from '../../shared/rules/index.ts';
import { systemClock } from '../adapters/clock.ts';
import { decideOffline } from './decide/decide-offline.ts';
import { describeDecision } from './decide/describe-decision.ts';
import { describePolicy } from './decide/describe-policy.ts';
import { packNamed, packs, withPackNamed } from './decide/pack-named.ts';
import { argumentsOf, fieldsRefused, jsonIn, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run decide -- <request.json> [--at <ISO instant>] [--policy <pack>] [--language en|ko] [--json] | --policy [<pack>]
  <request.json>  the body of POST /v1/requests; docs/examples has some
  --at            by the policy of that day or instant instead of now's
  --language      what is told, in English (en) or Korean (ko)
  --json          the answer as JSON
  --policy        the policy in force; with a pack, that one, whatever the day: ${packs()}, or the document of a draft (x.pack.json)`;

const OPTIONS = {
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
  language: { type: 'string', default: 'en' },
  policy: { type: 'boolean', default: false },
  under: { type: 'string' },
} as const;

/** Decides a request of a file as the rules alone would, or shows the policy in force. */
await runCommand(async (args) => {
  const { values, positionals } = argumentsOf(
    { args: withPackNamed(args), options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  const { language } = values;
  if (!isLanguage(language)) throw new TerminalError(`--language is en or ko, not "${language}"`);
  const at = instantOf(values.at ?? systemClock().toISOString());
  const policy = values.under ? await packNamed(values.under) : policyInForce(at);
  if (values.policy || (values.under && positionals.length === 0)) {
    console.log(values.json ? JSON.stringify(policy, null, 2) : describePolicy(policy));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new TerminalError(USAGE);
  const decision = decideOffline(await requestIn(file, policy), { policy, at, language });
  console.log(
    values.json ? JSON.stringify(decision, null, 2) : describeDecision(decision, language),
  );
  return 0;
});

async function requestIn(file: string, policy: Policy) {
  const checked = checkRequest(await jsonIn(file), new Set(policy.parts.map(({ id }) => id)));
  if (!('refused' in checked)) return checked.request;
  throw fieldsRefused(`${file} is not a valid request`, checked.refused.errors ?? []);
}

/** A day counts from its midnight, UTC. */
function instantOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new TerminalError(`--at "${text}" is not an ISO date or instant`);
  return new Date(time).toISOString();
}
