/** How people write the places of countries that were or may be of concern; which are, the policy says. */
export const places: Readonly<Record<string, string>> = {
  AF: 'afghanistan, kabul, 아프가니스탄, 阿富汗, アフガニスタン, афганистан*, afganistan, أفغانستان, افغانستان',
  BY: 'belarus, minsk, bielorrusia, bielorussie, weissrussland, 벨라루스, 민스크, 白俄罗斯, 白俄羅斯, 明斯克, ベラルーシ, ミンスク, беларус*, белорусси*, минск*, بيلاروسيا, بلاروس',
  CF: 'central african republic, bangui, 중앙아프리카, 中非共和国, 中央アフリカ, republica centroafricana',
  CN: `
    china, people's republic of china, prc, mainland china, beijing, shanghai, shenzhen, guangzhou, hangzhou, wuhan, chengdu, nanjing, tianjin, xi'an, harbin, chongqing, suzhou, hefei, dalian, qingdao, xiamen, zhengzhou, dongguan, changsha, shenyang, guangdong, zhejiang, jiangsu, sichuan, xinjiang, urumqi, zhuhai, ningbo, fuzhou, kunming, guiyang, jinan, guizhou, inner mongolia, tibet, lhasa, hainan, chinese (affiliate*|subsidiar*|customer*|client*|parent*|partner*|branch*|office*|buyer*|compan*|firm*|entit*|data cent*)
    중국, 베이징, 북경, 상하이, 상해(?!보험), 선전(?!활동|용|물|포), 심천, 광저우, 항저우, 우한, 청두, 난징, 톈진, 천진(?!난만), 시안, 하얼빈, 충칭, 쑤저우, 다롄, 대련(?!함), 칭다오, 샤먼, 신장(?! 이식|암|질환|내과|투석|결석), 우루무치, 선양, 둥관, 광둥
    中国(?!語), 中國, 中国大陆, 大陆, 大陸, 北京, 上海, 深圳, 广州, 廣州, 杭州, 武汉, 武漢, 成都, 南京, 天津, 西安, 哈尔滨, 哈爾濱, 重庆, 重慶, 苏州, 蘇州, 合肥, 大连, 大連, 青岛, 青島市, 厦门, 廈門, 东莞, 東莞, 长沙, 長沙, 沈阳, 瀋陽, 广东, 廣東, 浙江, 江苏, 江蘇, 四川, 新疆, 乌鲁木齐, 烏魯木齊, 深セン, 深せん, シンセン, ペキン, シャンハイ
    кита*, китайск* (филиал*|компани*|клиент*|заказчик*|партнер*), кнр, пекин*, шанхай*, шэньчжэн*, шеньчжен*, гуанчжоу, ханчжоу, ухан*, чэнду, харбин*, тяньцзин*, урумчи, pekin, chine, pekin, canton, shanghai, peking, schanghai, الصين, صين, بكين, شنغهاي, شنتشن, شنجن, چین, پکن, شانگهای, شنژن`,
  CD: 'democratic republic of (the )?congo, kinshasa, 콩고민주공화국, 刚果民主共和国, 剛果民主共和國, コンゴ民主共和国',
  CU: 'cuba, havana, la habana, 쿠바, 아바나, 古巴, 哈瓦那, キューバ, ハバナ, куб(а|у|ы|е), гаван*, كوبا, کوبا',
  CY: 'cyprus, nicosia, 키프로스, 塞浦路斯, キプロス, кипр*, chipre, chypre, zypern',
  ER: 'eritrea, asmara, 에리트레아, 厄立特里亚, エリトリア, эритре*',
  ET: 'ethiopia, addis ababa, 에티오피아, 埃塞俄比亚, エチオピア, эфиопи*',
  HK: 'hong kong, hongkong, kowloon, 홍콩, 香港, 九龙, 九龍, ホンコン, гонконг*, هونغ كونغ, هنگ کنگ',
  HT: 'haiti, port-au-prince, 아이티, 海地, ハイチ, гаити',
  IQ: 'iraq, baghdad, irak, 이라크, 바그다드, 伊拉克, イラク, ирак*, العراق, عراق',
  IR: 'iran, tehran, teheran, isfahan, esfahan, mashhad, tabriz, shiraz, 이란(?=$| |으로|의|에|과|,), 테헤란, 이스파한, 伊朗, 德黑兰, 德黑蘭, イラン, テヘラン, иран*, тегеран*, إيران, طهران, ایران, تهران',
  KH: 'cambodia, phnom penh, 캄보디아, 프놈펜, 柬埔寨, カンボジア, камбодж*, camboya, cambodge, kambodscha',
  KP: "north korea, dprk, pyongyang, democratic people's republic of korea, corea del norte, coree du nord, nordkorea, 북한, 평양, 朝鲜, 朝鮮(?!半島|王朝|時代|族), 平壤, 北朝鮮, ピョンヤン, 平壌, северн* коре*, кндр, пхеньян*, كوريا الشمالية, بيونغ يانغ, کره شمالی",
  LB: 'lebanon, beirut, 레바논, 베이루트, 黎巴嫩, レバノン, ливан*, libano, liban, libanon, لبنان, بيروت',
  LY: 'libya, tripoli, benghazi, 리비아, 트리폴리, 利比亚, 利比亞, リビア, ливи(я|и|ю), libia, libye, libyen, ليبيا, لیبی',
  MM: 'myanmar, burma, yangon, naypyidaw, 미얀마, 양곤, 缅甸, 緬甸, 仰光, ミャンマー, мьянм*, birmania, birmanie, ميانمار, میانمار',
  MO: 'macau, macao, 마카오, 澳门, 澳門, マカオ, макао, ماكاو',
  NI: 'nicaragua, managua, 니카라과, 尼加拉瓜, ニカラグア, никарагуа',
  RU: `
    russia, russian federation, moscow, moskau, st\\.? petersburg, saint petersburg, novosibirsk, kazan, yekaterinburg, vladivostok, crimea, sevastopol, russian (affiliate*|subsidiar*|customer*|client*|parent*|partner*|branch*|office*|buyer*|compan*|firm*|entit*), rusia, moscu, san petersburgo, russie, moscou, russland
    러시아, 모스크바, 상트페테르부르크, 노보시비르스크, 블라디보스토크, 크림반도, 俄罗斯, 俄羅斯, 莫斯科, 圣彼得堡, 聖彼得堡, 符拉迪沃斯托克, 新西伯利亚, 克里米亚, ロシア, モスクワ, サンクトペテルブルク, ウラジオストク, росси*, москв*, санкт-петербург*, петербург*, новосибирск*, казан(ь|и|ью), екатеринбург*, владивосток*, крым*, روسيا, موسكو, روسیه, مسکو`,
  SD: 'sudan, khartoum, 수단(?=으로 보|의 하르툼), 하르툼, 苏丹, 蘇丹, スーダン, судан*, السودان, سودان',
  SO: 'somalia, mogadishu, 소말리아, 索马里, 索馬里, ソマリア, сомали, الصومال',
  SS: 'south sudan, juba, 남수단, 南苏丹, 南蘇丹, 南スーダン, южн* судан*',
  SY: 'syria, damascus, aleppo, siria, syrie, syrien, 시리아, 다마스쿠스, 叙利亚, 敘利亞, 大马士革, シリア, ダマスカス, сири(я|и|ю|ей), дамаск*, سوريا, دمشق, سوریه',
  VE: 'venezuela, caracas, 베네수엘라, 카라카스, 委内瑞拉, 委內瑞拉, ベネズエラ, венесуэл*, каракас*, فنزويلا, ونزوئلا',
  ZW: 'zimbabwe, harare, 짐바브웨, 津巴布韦, ジンバブエ, зимбабве',
};
