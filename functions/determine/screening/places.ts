export const DIRECTIONS: ReadonlySet<string> = new Set(
  `
  east eastern north northern south southern west western northeast northeastern northwest northwestern
  southeast southeastern southwest southwestern central midwest international global world worldwide
  `
    .trim()
    .split(/\s+/),
);

/**
 * Words that say where somebody is and not who: countries and peoples, provinces, large cities,
 * directions. They tell two names apart, but are no name.
 */
export const PLACE_WORDS: ReadonlySet<string> = new Set([
  ...DIRECTIONS,
  ...`
  afghan afghanistan africa african albania albanian algeria algerian america american americas amman
  amsterdam anhui ankara antwerp arab arabia arabian argentina armenia armenian asia asian athens
  australia australian austria austrian azerbaijan baghdad bahrain baku balkan baltic bangkok
  bangladesh barcelona beijing beirut belarus belarusian belgium belgian belgrade berlin bogota bolivia
  bombay brasil brazil brazilian britain british brussels bucharest budapest buenos aires bulgaria
  bulgarian burma cairo california cambodia canada canadian caracas caribbean caspian caucasus changchun
  changsha chengdu chennai chicago chile china chinese chongqing colombia colombian congo copenhagen croatia
  cuba cuban cyprus czech dalian damascus danish darussalam delhi denmark dhaka dongguan donetsk doha dubai dutch
  ecuador egypt egyptian emirates england english ethiopia eurasia europe european finland finnish florida
  france frankfurt french fujian fuzhou gansu gaza geneva georgia german germany ghana greece greek
  guangdong guangxi guangzhou guatemala guizhou gulf hague hainan haiti hamburg hangzhou hanoi harbin havana
  hebei hefei heilongjiang helsinki henan hongkong hong kong hubei hunan hungary hungarian hyderabad
  india indian indonesia indonesian inner iran iranian iraq iraqi ireland irish irkutsk isfahan
  islamabad israel israeli istanbul italia italian italy izmir jakarta japan japanese jerusalem jiangsu
  jiangxi jilin jinan johannesburg jordan kabul karachi kazakhstan kazakh kazan kenya khabarovsk
  khartoum kharkiv kiev kyiv kish kolkata korea korean krasnodar krasnoyarsk kuala lumpur kunming kuwait
  kyrgyz kyrgyzstan lagos lahore lanzhou laos latin latvia lebanon lebanese liaoning libya libyan lima lisbon
  lithuania london los angeles luanda luhansk luxembourg macau macao madrid malaysia malaysian manila mashhad
  mediterranean melbourne mexico mexican miami milan minsk mongolia mongolian montreal moroccan morocco
  moscow moskva moskovskiy mumbai munich muscat myanmar nairobi nanchang nanjing nantong netherlands ningbo
  ningxia nicaragua nigeria nigerian nizhny novgorod norway norwegian novosibirsk odessa oman omani omsk
  ontario orient osaka oslo ottawa pakistan pakistani palestine palestinian panama paris pacific peking perm persia
  persian peru petersburg philippines poland polish portugal portuguese prague pyongyang qatar qatari qingdao
  qinghai quito riga rio riyadh roma romania rome rostov russia russian rusia rossii rossiyskaya rwanda samara
  santiago sao paulo sarajevo saratov saudi scotland scottish seoul serbia serbian shaanxi shandong shanghai
  shanxi shenyang shenzhen shiraz siberia siberian sichuan singapore slovakia slovenia sofia somalia
  spain spanish suzhou sweden swedish swiss switzerland sydney syria syrian tabriz taipei taiwan
  taiyuan tajikistan tanzania tashkent tbilisi tehran texas thai thailand tianjin tibet togo tokyo toronto
  tripoli tunis tunisia turk turkey turkish turkiye turkmenistan uae uganda uk ukraine ukrainian ural urals
  uruguay urumqi usa uzbekistan vancouver venezuela venezuelan vienna vietnam vietnamese vladivostok
  volga voronezh warsaw weihai wuhan wuxi xiamen xian xinjiang yangon yantai yekaterinburg yemen yemeni
  yerevan yunnan zagreb zambia zhejiang zhengzhou zhuhai zibo zimbabwe zurich
  overseas hk prc roc dprk rf ussr usa eu
  `
    .trim()
    .split(/\s+/),
]);
