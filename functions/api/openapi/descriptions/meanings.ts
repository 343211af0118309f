const CASE = {
  received: 'filed, and not decided yet',
  'no-license-required': 'it may ship without a license, under the conditions',
  licensed: 'what was asked for is granted, under the conditions',
  refused: 'it may not ship',
  'under-review': 'people decide',
  'on-hold': 'people check a party against the screening list before anything is decided',
  waitlisted: 'there is not enough left of the limit: it is decided once there is, in order',
  withdrawn: 'you withdrew it; what it held or used is given back',
  expired: 'its time is over; what it held or did not use is given back',
  revoked: 'officers revoked it; what has not shipped is given back',
  returned: 'returned without action: it can be amended',
};

const LICENSE = {
  active: 'in force',
  issued: 'in force, and nothing has shipped',
  'partly-used': 'in force, and some of it has shipped',
  exhausted: 'all of it has shipped',
  reinstated: 'in force again after a suspension, and nothing has shipped since',
  suspended: 'nothing may ship under it for now',
  revoked: 'officers ended it for good',
  surrendered: 'given back by withdrawing its request',
  expired: 'its time is over',
};

const SHIPMENT = {
  planned: 'its quantities are held',
  departed: 'all or part of it has left',
  void: 'given back before it left, or its license ended',
  expired: 'its time was over before it left',
};

const DRAW = {
  held: 'reserved while people decide',
  posted: 'final',
  released: 'given back',
};

const EVENT = {
  waiting: 'it goes on by itself',
  done: 'carried out',
  superseded: 'a newer change was done before',
  parked: 'it waits for you',
};

const MAPPING = {
  draft: 'never switched on',
  on: 'events are read by it',
  off: 'no longer switched on',
};

const WEBHOOK = {
  active: 'it is called',
  paused: 'nobody calls it until you resume it',
  disabled: 'nothing is kept for it',
};

const REPORT = {
  upcoming: 'it cannot be filed yet',
  due: 'it can be filed, and is in time',
  late: 'its day is over',
  filed: 'it was filed',
};

const QUESTION = {
  open: 'it waits for your answer',
  answered: 'you have answered it',
  lapsed: 'its time was over without an answer',
};

const DOCUMENT = {
  sent: 'it went with what names it',
  uploaded: 'it waits for what names it',
  refused: 'it goes with nothing',
};

const ANSWER = {
  met: 'it is so',
  'not-met': 'it is not so',
  'not-applicable': 'the rule does not apply',
  unknown: 'what is known does not say',
};

const ROUTE = {
  'not-controlled': 'the policy does not control the items for this destination',
  'country-of-concern': 'the destination, or the country or headquarters of a party, is of concern',
  screening: 'a party matches the screening list, or it could not be consulted',
  'before-compliance': 'it came before the compliance date of the policy',
  aca: 'License Exception ACA (15 CFR 740.8)',
  nac: 'License Exception NAC, once its notice has run (15 CFR 740.8)',
  'model-weights': 'weights of a model, which have rules of their own',
  'presumed-approval': 'presumed to be approved, and counted against no limit',
  allied: 'everybody concerned is located and headquartered in allied countries',
  'universal-veu': 'within the shares of a Universal Validated End User (15 CFR 748.15)',
  'national-veu': 'within the limit of a National Validated End User (15 CFR 748.15)',
  'small-order': 'within the yearly limit of small orders of the ultimate parent (15 CFR 740.29)',
  'country-allocation': 'it counts against the allocation of its destination',
};

const ENTRY = {
  plan: 'quantities were held',
  depart: 'it left',
  void: 'the plan was given back',
  expire: 'the plan ended by itself',
  total: 'all that has shipped was told',
  late: 'it left with it and was not told',
  adjusted: 'what it comes to instead',
  contra: 'it was told in error, and has not left',
  return: 'it has come back',
};

const RESOLUTION = {
  approve: 'it may go on',
  refuse: 'it may not',
  returned: 'returned without action',
  missing: 'there was no answer in time',
};

/** What the words of the closed lists mean that say how something stands, or what it came to. */
export const MEANINGS: readonly Readonly<Record<string, string>>[] = [
  CASE,
  LICENSE,
  SHIPMENT,
  DRAW,
  EVENT,
  MAPPING,
  WEBHOOK,
  REPORT,
  QUESTION,
  DOCUMENT,
  ANSWER,
  ROUTE,
  ENTRY,
  RESOLUTION,
];
