export const DIRECTIONS: ReadonlySet<string> = new Set(
  `
  east eastern north northern south southern west western northeast northeastern northwest northwestern
  southeast southeastern southwest southwestern central midwest international internacional internationale internazionale uluslararasi global world worldwide
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
  kina peterburg petersbourg pjongjang republika overseas hk prc roc dprk rf ussr usa eu
  deutschland allemagne alemania germania espana espagne spanien nederland niederlande schweiz suisse
  svizzera osterreich oesterreich autriche polska pologne polen suomi finlande sverige norge danmark
  danemark belgie belgique belgien magyarorszag ungarn hongrie ceska cesko hrvatska srbija slovenija
  slovensko roumanie rumaenien eesti estonia estonian latvija lietuva hellas ellas rossiya rossiia rossija
  russland russie rusland moskau moscou moscu mosca moskova pekin pechino teheran chine cina kitay kitai
  zhongguo nippon nihon hanguk choson chosun misr maroc algerie tunisie syrie syrien siria irak irlande
  islande iceland icelandic angola nepal lanka brunei maldives mauritius madagascar mozambique botswana
  namibia senegal cameroon honduras dominican jamaica trinidad tobago barbados bahamas guyana suriname
  paraguay bosna bosnia herzegovina montenegro macedonia macedonian kosovo moldova moldovan malta maltese
  monaco andorra angleterre inglaterra turkei turquie turquia kazakstan qazaqstan ozbekiston azarbaycan
  sakartvelo hayastan bharat hindustan viet nam kampuchea cambodian ceylon scandinavia benelux maghreb
  anqing anshan anshun anyang baicheng baise baishan baiyin baoding baoji baoshan baotou bayannur bazhong
  beihai bengbu benxi binzhou bozhou cangzhou changde changji changzhi changzhou chaoyang chaozhou chengde
  chenzhou chifeng chizhou chongzuo chuxiong chuzhou dandong daqing datong dazhou deyang dezhou dingxi
  dongying enshi ezhou fangchenggang foshan fushun fuxin ganzhou guangan guangyuan guigang guilin guiyang
  haidong haikou handan hanzhong hechi hegang heihe hengshui hengyang heyuan heze hezhou hohhot huaian
  huaibei huaihua huainan huanggang huangshan huangshi huizhou huludao hulunbuir huzhou jiamusi jiangmen
  jiaozuo jiaxing jieyang jincheng jingdezhen jingmen jingzhou jinhua jining jinzhong jinzhou jiujiang
  jiuquan kaifeng karamay kashgar kunshan laiwu langfang leshan lhasa lianyungang liaocheng liaoyang linfen
  linyi lishui liuzhou longyan loudi luohe luoyang luzhou maanshan maoming meishan meizhou mianyang
  mudanjiang nanchong nanning nanping nanyang neijiang ningde ordos panjin panzhihua pingdingshan pingxiang
  putian puyang qinhuangdao qinzhou qiqihar quanzhou quzhou rizhao sanmenxia sanming sanya shangluo shangqiu
  shangrao shantou shanwei shaoguan shaoxing shaoyang shiyan shijiazhuang shizuishan shuangyashan shuozhou
  siping songyuan suining suizhou suqian suihua taian taizhou tangshan tianshui tieling tongchuan tonghua
  tongliao tongling tongren weifang weinan wenzhou wuhai wuhu wuzhong wuzhou xiangtan xiangyang xianning
  xianyang xiaogan xingtai xining xinxiang xinyang xinyu xinzhou xuancheng xuchang xuzhou yanan yancheng
  yangjiang yangquan yangzhou yanji yibin yichang yichun yinchuan yingkou yingtan yiwu yiyang yongzhou
  yueyang yuncheng yunfu yuxi zaozhuang zhangjiajie zhangjiakou zhangjiagang zhangye zhangzhou zhanjiang
  zhaoqing zhaotong zhenjiang zhongshan zhongwei zhoukou zhoushan zhumadian zhuzhou ziyang zunyi kaohsiung
  taichung tainan hsinchu keelung taoyuan kowloon arkhangelsk astrakhan barnaul belgorod bryansk cheboksary
  chelyabinsk cherepovets chita chuvash dagestan dubna fryazino gatchina grozny ivanovo izhevsk kaliningrad
  kaluga kamchatka kemerovo kostroma kurgan kursk leningrad lipetsk magnitogorsk makhachkala miass murmansk
  naberezhnye chelny nizhnevartovsk novocherkassk novokuznetsk novorossiysk obninsk orenburg oryol
  petrozavodsk podolsk pskov ryazan rybinsk sakhalin sarov saransk sevastopol severodvinsk simferopol
  smolensk snezhinsk sochi stavropol surgut syktyvkar taganrog tambov tatarstan togliatti tolyatti tomsk
  tver tyumen udmurt ufa ulyanovsk vologda volgograd yaroslavl yakutsk zelenograd bashkortostan crimea
  crimean kerch donbass gomel grodno mogilev vitebsk polotsk almaty astana karaganda shymkent bishkek
  dushanbe ashgabat samarkand abadan ahvaz ahwaz ardabil bushehr hamadan hamedan karaj kashan kermanshah
  khorasan khuzestan mazandaran natanz parchin qazvin qom rasht semnan urmia yazd zahedan zanjan aleppo homs
  latakia tartus basra basrah erbil mosul najaf karbala sulaymaniyah sidon sanaa hodeidah jeddah jeddeh
  mecca dammam khobar sharjah ajman fujairah abu dhabi manama salalah sohar benghazi misrata casablanca
  rabat adana bursa konya antalya gaziantep mersin peshawar rawalpindi faisalabad sialkot quetta chittagong
  pune bangalore bengaluru ahmedabad jaipur nagpur lucknow kanpur indore noida gurgaon gurugram haryana
  gujarat maharashtra karnataka telangana kerala penang selangor johor surabaya bandung batam haiphong
  danang saigon chiang phuket rangoon naypyidaw mandalay hamhung chongjin sinuiju nampo wonsan busan incheon
  daegu daejeon gwangju ulsan suwon changwon yokohama nagoya kyoto fukuoka sapporo costa rica rico puerto
  sri vilnius kaunas tallinn tartu ljubljana maribor bratislava kosice brno ostrava krakow gdansk wroclaw
  poznan katowice gothenburg goteborg malmo uppsala aarhus odense bergen trondheim tampere espoo turku oulu
  rotterdam eindhoven delft utrecht groningen leiden ghent gent leuven liege lyon marseille toulouse lille
  nantes strasbourg bordeaux grenoble turin torino naples napoli bologna genoa genova palermo milano padova
  seville sevilla bilbao malaga zaragoza murcia porto lisboa coimbra thessaloniki patras athina stuttgart
  dusseldorf cologne koln koeln munchen muenchen dresden leipzig bremen hannover nuremberg nurnberg
  heidelberg aachen karlsruhe mannheim dortmund basel bern lausanne zuerich graz salzburg innsbruck wien
  birmingham manchester liverpool leeds glasgow edinburgh bristol cambridge oxford sheffield nottingham
  southampton belfast cardiff galway dublin beograd zemun skopje tirana podgorica chisinau timisoara cluj
  iasi plovdiv varna burgas praha warszawa budapesti kobenhavn boston houston dallas seattle atlanta denver
  detroit philadelphia baltimore minneapolis sacramento massachusetts pennsylvania michigan ohio illinois
  indiana wisconsin minnesota missouri tennessee alabama louisiana oklahoma kansas nebraska iowa wyoming
  utah arizona oregon colorado maryland connecticut hawaii alaska kentucky arkansas mississippi idaho
  queensland perth adelaide brisbane canberra tasmania auckland christchurch quebec alberta calgary edmonton
  winnipeg manitoba saskatchewan guadalajara monterrey medellin guayaquil curitiba brasilia
  `
    .trim()
    .split(/\s+/),
]);

/** What places are called otherwise, as a list in English has it: of these most names are listed. */
export const PLACE_SPELLING: ReadonlyMap<string, string> = new Map(
  `
  beijing peking pekin pechino
  belarus belarusian
  china chinese chine cina kina zhongguo kitay kitai
  cuba cuban
  iran iranian persia persian
  iraq irak
  moscow moscou moskau moscu mosca moskva moskova
  petersburg peterburg petersbourg
  pyongyang pjongjang
  korea korean
  pakistan pakistani
  russia russian russie russland rusland rusia rossiya rossiia rossija
  syria syrian syrie syrien siria
  tehran teheran
  `
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [spelling = '', ...others] = line.trim().split(' ');
      return others.map((other) => [other, spelling] as const);
    }),
);
