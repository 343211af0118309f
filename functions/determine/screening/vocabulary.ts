import { TRAILING_FORMS } from '../../../shared/rules/names/corporate-forms.ts';

/**
 * Words that names of organizations share. They tell names apart little, so they weigh little: two
 * names agree when their other words do. One spelling stands for all the variants on its line.
 */
const GENERIC = `
  academy academia academie akademi akademia akademie
  administration
  agriculture agricultural agro
  aerospace
  agency agence agencia agenzia
  associates association associations asociacion
  automation
  aviation airlines airline airways
  bank banco banque banka
  branch
  bureau
  business
  central
  center centre centro centrum zentrum centr
  chemical chemicals chemistry
  city
  college
  commerce commercial
  communication communications telecom telecommunications
  construction constructions
  consulting consultants
  control
  cooperation
  data
  defense defence
  department dept
  design
  development
  digital
  east eastern
  education
  electric electrical electronic electronics elektronik
  energy
  engineering engineers
  enterprise enterprises enterprize
  equipment
  establishment
  export exports
  factory
  faculty
  federal
  federation
  financial finance
  foundation fund
  freight cargo
  general
  global
  government
  group grupo groupe gruppe
  health healthcare
  holding holdings
  hospital
  import imports
  industry industries industrial industrie industria
  information
  innovation innovations
  institute institut instituto istituto institution inst enstitusu
  insurance
  international intl internacional internationale
  investment investments
  laboratory lab labs laboratories
  logistics
  machinery machine machines
  management
  manufacturing manufacturer manufacture mfg
  marine maritime
  market marketing
  material materials
  medical medicine
  metal metals
  military
  mining
  ministry ministerio ministere
  national natl nacional nationale
  network networks
  new
  north northern
  office
  oil petroleum
  optical optics
  organization organisation org
  pacific
  petrochemical petrochemicals
  plant
  power
  precision
  press
  product products production productions
  project projects
  public
  regional
  republic
  research
  school
  science sciences scientific scientifique
  securities
  security
  semiconductor semiconductors
  service services
  shipping
  software
  solution solutions
  south southern
  space
  state
  steel
  supply supplies
  system systems systeme
  technical polytechnic
  technology tech technologies technological technologie teknoloji tecnologia tecnologias
  tourism travel
  trade trading traders
  transport transportation
  union
  united
  university univ uni universidad universite universitat universitaet universita
  university universidade universitas universiteit universitet universiti universitesi
  west western
  world worldwide
`;

/**
 * Left out of names altogether, unless a name has nothing else: corporate forms wherever they stand
 * too, but not those of two letters, which are syllables of names elsewhere.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...'and for of the co ао зао оао ооо пао'.split(' '),
  ...[...TRAILING_FORMS].filter((form) => form.length > 2),
]);

/** Each variant of a generic word to the one spelling that stands for it. */
export const GENERIC_SPELLING: ReadonlyMap<string, string> = new Map(
  GENERIC.trim()
    .split('\n')
    .flatMap((line) => {
      const [spelling = '', ...variants] = line.trim().split(' ');
      return [spelling, ...variants].map((word) => [word, spelling] as const);
    }),
);
