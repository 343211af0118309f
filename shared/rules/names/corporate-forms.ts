import { folded } from './folding.ts';

const plain = (forms: string): string => folded(forms).toLowerCase();
const words = (forms: string): string[] => plain(forms.trim()).split(/\s+/);
const lines = (forms: string): string[] => plain(forms.trim()).split(/\n\s*/);

/** Words that say what kind of company a name belongs to and tell no two companies apart. */
export const TRAILING_FORMS: ReadonlySet<string> = new Set(
  words(`
    ab ag aps as asa bhd bv co company corp corporation eg ev ek fzco fze gmbh inc incorporated jsc
    kft kg kgaa kk limited llc llp lp ltd ltda mbh nv nyrt oao ojsc ooo oy oyj pjsc plc pte pt pty pvt
    private sa sab sae saoc saog saas sarl sas sdn spa srl srls sro tbk wll zao zrt doo se пао зао
  `),
);

export const LEADING_FORMS: ReadonlySet<string> = new Set(
  words('the pt ooo oao zao pao jsc ojsc pjsc ao пао зао'),
);

/** The same written out, at either end of a name. */
export const LONG_FORMS: ReadonlySet<string> = new Set(
  lines(`
    aktiebolag
    aktiengesellschaft
    aktieselskab
    aksjeselskap
    allmennaksjeselskap
    anpartsselskab
    berhad
    kommanditgesellschaft
    limitada
    osakeyhtiö
    sendirian berhad
    limited liability company
    free zone limited liability company
    limited liability partnership
    limited partnership
    private limited
    with limited liability
    public limited company
    public company limited
    private limited company
    proprietary limited
    joint stock company
    open joint stock company
    closed joint stock company
    public joint stock company
    private joint stock company
    free zone company
    free zone establishment
    gesellschaft mit beschränkter haftung
    gesellschaft mit beschraenkter haftung
    kommanditgesellschaft auf aktien
    eingetragener verein
    eingetragener kaufmann
    eingetragene genossenschaft
    société anonyme
    société anonyme égyptienne
    société anonyme omanaise générale
    société anonyme omanaise close
    société à responsabilité limitée
    société par actions simplifiée
    sociedad anónima
    sociedad anónima bursátil
    sociedad anónima de capital variable
    sa de cv
    sociedad de responsabilidad limitada
    sociedad por acciones simplificada
    compañía limitada
    cia ltda
    sociedade anônima
    sociedade limitada
    società per azioni
    società a responsabilità limitata
    società a responsabilità limitata semplificata
    naamloze vennootschap
    besloten vennootschap
    besloten vennootschap met beperkte aansprakelijkheid
    publikt aktiebolag
    julkinen osakeyhtiö
    spółka akcyjna
    spółka z ograniczoną odpowiedzialnością
    sp zoo
    akciová společnost
    společnost s ručením omezeným
    akciová spoločnosť
    spoločnosť s ručením obmedzeným
    spol sro
    korlátolt felelősségű társaság
    zártkörűen működő részvénytársaság
    nyilvánosan működő részvénytársaság
    društvo s ograničenom odgovornošću
    društvo sa ograničenom odgovornošću
    družba z omejeno odgovornostjo
    societate pe acțiuni
    societate cu răspundere limitată
    anonim şirketi
    limited şirketi
    ltd şti
    perseroan terbatas
    công ty cổ phần
    công ty tnhh
    công ty trách nhiệm hữu hạn
    societas europaea
    kabushiki kaisha
    kabushiki gaisha
    общество с ограниченной ответственностью
    акционерное общество
    открытое акционерное общество
    закрытое акционерное общество
    публичное акционерное общество
    obshchestvo s ogranichennoy otvetstvennostyu
    obshchestvo s ogranichennoi otvetstvennostyu
    aktsionernoe obshchestvo
    otkrytoe aktsionernoe obshchestvo
    zakrytoe aktsionernoe obshchestvo
    publichnoe aktsionernoe obshchestvo
  `),
);
export const MOST_FORM_WORDS = Math.max(...[...LONG_FORMS].map((form) => form.split(' ').length));

/** Scripts without spaces write the form against the name, at either end; longest first. */
export const ATTACHED_FORMS: readonly string[] = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '유한책임회사',
  '有限公司',
  '株式会社',
  '株式會社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
];

/** The bracketed short forms such as (株), met as words of their own. */
export const BRACKETED_FORMS: ReadonlySet<string> = new Set(['株', '有', '주', '유']);
