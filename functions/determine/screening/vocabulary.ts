import { TRAILING_FORMS } from '../../../shared/rules/names/corporate-forms.ts';

/**
 * Words that names of organizations share. They tell names apart little, so they weigh little: two
 * names agree when their other words do. One spelling stands for all the variants on its line: other
 * languages (as names are written in Latin letters), plurals, and words cut short.
 */
const GENERIC = `
  academy academia academie akademi akademia akademie akademiya akademii acad acads xueyuan akademija
  accelerator
  administration admin adm upravlenie
  advanced adv
  aerospace aero aeronautical aeronautics kosmos
  affairs
  affiliate affiliated
  agency agence agencia agenzia agentstvo
  agriculture agricultural agro agri
  airline airlines airways avia aviation aviatsiya havacilik aircraft air
  analysis analytics
  application applications applied appl app apps
  army
  assembly
  associates association associations asociacion assoc assn obedinenie obyedinenie obedineniye obyedineniye
  auto automobile automotive motor motors
  automation automatic automatics avtomatika
  autonomous
  bank banco banque banka banking bancorp banca bankasi banki
  biological biology biotech biotechnology bio biopharma
  board
  branch filial
  bureau byuro buro
  business biz
  campus
  capital kapital
  casting foundry
  center centre centro centrum zentrum centr tsentr ctr zhongxin merkezi markaz centru kozpont keskus merkez
  chemical chemicals chemistry chem chems himiya kimya khimiya
  circuit circuits ic
  city municipal
  cloud
  college colleges coll
  combinat kombinat
  commerce commercial comercial ticaret comercializadora
  commission
  committee comite
  communication communications comm telecom telecoms telecommunication telecommunications telekom comms telecomunicaciones telecomunicacoes telecomunicazioni telekommunikation telekomunikacja telekomunikasyon iletisim
  complex kompleks
  component components
  computer computers computing computation computational comp informatica
  concern kontsern
  construction constructions insaat stroy stroitelnaya building builders constructora
  consulting consultants consultancy consult konsalting danismanlik
  control
  cooperation coop cooperative
  council
  data
  defense defence defensive def defensa defesa difesa oborony savunma verteidigung
  department dept directorate
  design konstruktorskoe konstruktorskoye
  development developments razvitie dev devt desarrollo desenvolvimento developpement entwicklung sviluppo gaebal
  device devices
  digital
  distribution distributor distributors dist distribuidora
  education educational educ
  electric electrical electronic electronics elektronik elektronika electro elec elect electr elektro elettronica electronica elektronische elektronicka
  electromechanical electromechanics elektromekhanicheskiy
  energy enerji energo energetika energia energie energija energii
  engine engines
  engineering engineers engineer inzhiniring muhendislik ingenieria eng engr engrg engg ingegneria ingenierie inzynieria engenharia
  enterprise enterprises enterprize predpriyatie predpriyatiye entp empresa predpriiatie
  environment environmental
  equipment equip eqpt equipments oborudovanie
  establishment uchrezhdenie uchrezhdeniye
  exchange
  experimental
  export exports ihracat exporters exp
  factory fabrika gongchang
  faculty
  federal federalnoe federalnoye
  federation
  fertilizer
  finance financial finans finansal fin finl finanzas
  foreign dis
  foundation fund funds fond trust
  freight cargo
  gas
  general gen glavnoe generale generali
  government govt gosudarstvennoe gosudarstvennoye
  graduate
  health healthcare
  heavy
  hospital hospitals klinik clinic clinics
  import imports ithalat importers imp
  industry industries industrial industrie industria sanayi promyshlennost ind inds indl sanat sanaye gongye industrias industriel industrielle industriale industrija
  information info informatics xinxi informatik informatika informatique informatyka
  innovation innovations innovative
  institute institut instituto istituto institution inst insts enstitusu yanjiusuo yanjiuyuan nii tsnii instytut institutul instituut institutet ustav intezet enstitu kenkyusho kenkyujo yonguso yeonguso
  instrument instruments instrumentation pribor priborostroeniya priborostroeniia
  insurance insur ins
  integrated integration
  intelligence intelligent smart
  investment investments invest inversiones inv
  laboratory lab labs laboratories laboratoire
  leasing lizing
  logistics logistic lojistik logistica logistika log
  machinery machine machines makina mashinostroeniya mach mechanical mechanics mashinostroitelny mashinostroitelnyy
  management mgmt mgt upravlyayushchaya menedzhment
  manufacturing manufacturer manufacturers manufacture mfg manuf mfrs zhizao fabricacion fabrication
  marine maritime
  market marketing mktg markets pazarlama
  material materials mater
  medical medicine med medicina medizin medizinische
  metal metals metallurgy metallurgical
  microelectronic microelectronics
  military
  mining gwangeop kwangop
  ministry ministerio ministere ministerstvo
  national natl nacional nationale nazionale nat natsionalnyy melli guojia natsionalny narodowy milli
  navigation
  network networks networking net
  new
  nuclear atomic
  office
  oil petroleum petrol petro neft neftegaz
  optical optics opto optoelectronic optoelectronics optic
  organization organisation organisational org orgn organizatsiya
  palace
  park
  partner partners partnership
  petrochemical petrochemicals
  pharmaceutical pharmaceuticals pharma pharmacy pharm
  photonics photonic
  physics physical phys physik physique fisica fiziki fizyki
  plant zavod plants
  police
  polytechnic polytechnical politecnico polytechnique politeknik polytech polytechnische politecnica politechnika politehnica politekhnicheskiy politekhnicheskii
  port
  power
  precision
  press
  processing
  product products production productions proizvodstvennoe proizvodstvennoye prod prods productos
  professional
  project projects proje
  property properties
  radio
  real estate
  refinery refineries
  regional
  repair
  republic
  research npo npp npk okb issledovatelskiy issledovatelskii issledovatelski yanjiu res rsch recherche investigacion ricerca forschung pesquisa
  resource resources
  robotics robot robots robotic
  satellite satellites
  school schools ecole escuela sch
  science sciences scientific scientifique nauk nauchno nauchnyy sci kexue ilmi ciencia ciencias scienze wissenschaft wissenschaften nauki
  securities
  security
  semiconductor semiconductors semi semicon bandaoti
  service services servis servicios srvcs svcs svc serv
  ship shipping ships shipbuilding denizcilik shipyard
  society societe societa
  software
  solution solutions
  space
  special specialized
  stainless
  state gosudarstvennyy gosudarstvenny
  steel
  storage
  supercomputing supercomputer supercomputers
  supply supplies
  support
  system systems systeme sistemas sistemy sistema sys syst
  technical tech technology technologies technological technologie technique teknoloji teknolojileri technische technisch technischen technicheskiy technicheskii tekhnicheskiy tekhnicheskii teknik teknologi technologii technologia technika
  technical tecnologia tecnologias tekhnologii tekhnologiya tehnologii technic technics tekhnika technol keji jishu
  test testing
  tourism travel
  trade trading traders trader tijarat tejarat torgovyy maoyi trdg torg handel handels muyeok muyok treid
  training
  transport transportation trans transportes
  union soyuz
  united
  unit
  university univ uni universidad universite universitat universitaet universita daxue daneshgah uniwersytet univerzita univerzitet sveuciliste egyetem yliopisto ulikool universitatea daigaku daehak daehakkyo daehakgyo taehak
  university universidade universitas universiteit universitet universiti universitesi univs uniw
  vehicle vehicles
  video
  warehouse
  wireless
  works
`;

/**
 * Left out of names altogether, unless a name has nothing else: corporate forms wherever they stand
 * (but not those of two letters, which are syllables of names elsewhere), what says no more than they
 * do, and small words.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...'and for of the in at to by on with co ао зао оао ооо пао'.split(' '),
  ...'al el ul de del der des di do dos du la las le les los und ve y im imeni named after'.split(
    ' ',
  ),
  ...'group groups grupo groupe gruppe grupp gruppa grp holding holdings hldg hldgs kholding'.split(
    ' ',
  ),
  ...'companies kompaniya sirketi sirket sherkat firma sociedad compania cia stichting grup osoo tavarystva jituan gongsi youxian korporatsiya'.split(
    ' ',
  ),
  ...'ao sa cv anonim limited liability joint stock open closed public publichnoe private shareholding unitary incorporated subsidiary'.split(
    ' ',
  ),
  ...'obshchestvo obschestvo ogranichennoi ogranichennoy otvetstvennostyu otvetstvennostiu'.split(
    ' ',
  ),
  ...'aktsionernoe aktsionernoye otkrytoe otkrytoye zakrytoe zakrytoye cjsc ojsc fzc fze dmcc'.split(
    ' ',
  ),
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
