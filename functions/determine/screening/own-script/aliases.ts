/**
 * What listed companies and universities that buy chips are called in other scripts, where reading the
 * letters does not lead to the listed name: alias, listed name, and where the alias is public.
 */
export const ALIASES = `
海思 | HiSilicon | https://www.hisilicon.com/cn
하이실리콘 | HiSilicon | https://ko.wikipedia.org/wiki/하이실리콘
ハイシリコン | HiSilicon | https://ja.wikipedia.org/wiki/ハイシリコン
화웨이 | Huawei | https://www.huawei.com/kr
ファーウェイ | Huawei | https://www.huawei.com/jp
Хуавэй | Huawei | https://ru.wikipedia.org/wiki/Huawei
Хуавей | Huawei | https://ru.wikipedia.org/wiki/Huawei
هواوي | Huawei | https://ar.wikipedia.org/wiki/هواوي
هوآوی | Huawei | https://fa.wikipedia.org/wiki/هوآوی
هواوی | Huawei | https://fa.wikipedia.org/wiki/هوآوی
商汤 | SenseTime | https://www.sensetime.com/cn
商湯 | SenseTime | https://www.sensetime.com/cn
센스타임 | SenseTime | https://ko.wikipedia.org/wiki/센스타임
センスタイム | SenseTime | https://www.sensetime.jp
旷视 | Megvii | https://www.megvii.com
曠視 | Megvii | https://www.megvii.com
메그비 | Megvii | https://ko.wikipedia.org/wiki/메그비
メグビー | Megvii | https://ja.wikipedia.org/wiki/メグビー
依图 | Yitu | https://www.yitutech.com
依圖 | Yitu | https://www.yitutech.com
云从 | CloudWalk | https://www.cloudwalk.com
雲從 | CloudWalk | https://www.cloudwalk.com
科大讯飞 | iFLYTEK | https://www.iflytek.com
讯飞 | iFLYTEK | https://www.iflytek.com
訊飛 | iFLYTEK | https://www.iflytek.com
아이플라이텍 | iFLYTEK | https://ko.wikipedia.org/wiki/아이플라이텍
アイフライテック | iFLYTEK | https://ja.wikipedia.org/wiki/アイフライテック
海康威视 | Hikvision | https://www.hikvision.com/cn
하이크비전 | Hikvision | https://www.hikvision.com/korean
ハイクビジョン | Hikvision | https://www.hikvision.com/jp
Хиквижн | Hikvision | https://ru.wikipedia.org/wiki/Hikvision
هيكفيجن | Hikvision | https://ar.wikipedia.org/wiki/هيكفيجن
다후아 | Dahua | https://ko.wikipedia.org/wiki/다후아
ダーファ | Dahua | https://ja.wikipedia.org/wiki/ダーファ・テクノロジー
寒武纪 | Cambricon | https://www.cambricon.com
캠브리콘 | Cambricon | https://ko.wikipedia.org/wiki/캠브리콘
カンブリコン | Cambricon | https://ja.wikipedia.org/wiki/カンブリコン
中芯 | SMIC | https://www.smics.com
중신궈지 | SMIC | https://ko.wikipedia.org/wiki/SMIC
长江存储 | Yangtze Memory Technologies | https://www.ymtc.com/cn
양쯔메모리 | Yangtze Memory Technologies | https://ko.wikipedia.org/wiki/양쯔_메모리_테크놀로지스
浪潮 | Inspur | https://www.inspur.com
인스퍼 | Inspur | https://ko.wikipedia.org/wiki/인스퍼
中科曙光 | Sugon | https://www.sugon.com
曙光 | Sugon | https://www.sugon.com
飞腾 | Phytium | https://www.phytium.com.cn
飛騰 | Phytium | https://www.phytium.com.cn
龙芯 | Loongson Technology | https://www.loongson.cn
룽신 | Loongson Technology | https://ko.wikipedia.org/wiki/룽신
龍芯 | Loongson Technology | https://ja.wikipedia.org/wiki/龍芯
壁仞 | Biren | https://www.birentech.com
비런 | Biren | https://ko.wikipedia.org/wiki/비런테크놀로지
摩尔线程 | Moore Threads | https://www.mthreads.com
무어스레드 | Moore Threads | https://ko.wikipedia.org/wiki/무어스레드
智谱 | Zhipu AI | https://www.zhipuai.cn
智譜 | Zhipu AI | https://www.zhipuai.cn
海光 | Hygon | https://www.hygon.cn
景嘉微 | Changsha Jingjia Microelectronics | https://www.jingjiamicro.com
大疆 | DJI | https://www.dji.com/cn
同方威视 | Nuctech | https://www.nuctech.com
美亚柏科 | Meiya Pico | https://www.300188.cn
第四范式 | 4Paradigm | https://www.4paradigm.com
算能 | Sophgo | https://www.sophgo.com
新凯来 | SiCarrier | https://www.sicarrier.com
上海微电子装备 | Shanghai Micro Electronics Equipment | https://www.smee.com.cn
北方华创 | Naura | https://www.naura.com
拓荆 | Piotech | https://www.piotech.cn
拓荊 | Piotech | https://www.piotech.cn
昇维旭 | SwaySure | https://www.swaysure.com
武汉新芯 | Wuhan Xinxin Semiconductor | https://www.xmcwh.com
国盾量子 | QuantumCTek | https://www.quantum-info.com
本源量子 | Origin Quantum | https://originqc.com.cn
云天励飞 | Intellifusion | https://www.intellif.com
东方网力 | NetPosa | https://zh.wikipedia.org/wiki/东方网力
烽火 | FiberHome | https://www.fiberhome.com
奇虎 | Qihoo 360 | https://www.360.cn
达闼 | CloudMinds | https://www.dataarobotics.com
達闥 | CloudMinds | https://www.dataarobotics.com
宇视 | Uniview | https://cn.uniview.com
宇視 | Uniview | https://cn.uniview.com
华大九天 | Huada Empyrean | https://www.empyrean.com.cn
闻泰 | Wingtech | https://www.wingtech.com
聞泰 | Wingtech | https://www.wingtech.com
华大基因 | BGI Research | https://www.genomics.cn
鹏城实验室 | Peng Cheng Laboratory | https://www.pcl.ac.cn
智源人工智能研究院 | Beijing Academy of Artificial Intelligence | https://www.baai.ac.cn
中国电子科技集团 | China Electronics Technology Group | https://www.cetc.com.cn
中电科 | China Electronics Technology Group | https://www.cetc.com.cn
中国航空工业集团 | Aviation Industry Corporation of China | https://www.avic.com
中国航天科技集团 | China Aerospace Science and Technology Corporation | https://www.spacechina.com
中国航天科工集团 | China Aerospace Science and Industry Corporation | https://www.casic.com.cn
北方工业 | Norinco | https://www.norinco.cn
中国船舶集团 | China State Shipbuilding Corporation | https://www.cssc.net.cn
中国广核 | China General Nuclear Power Corporation | https://www.cgnpc.com.cn
中国工程物理研究院 | Chinese Academy of Engineering Physics | https://www.caep.ac.cn
中国移动 | China Mobile | https://www.chinamobileltd.com
中国联通 | China Unicom | https://www.chinaunicom.com.cn
中海油 | CNOOC | https://www.cnooc.com.cn
国防科技大学 | National University of Defense Technology | https://www.nudt.edu.cn
国防科学技术大学 | National University of Defense Technology | https://zh.wikipedia.org/wiki/中国人民解放军国防科技大学
북방공업 | Norinco | https://ko.wikipedia.org/wiki/중국북방공업
北京航空航天大学 | Beihang University | https://www.buaa.edu.cn
北航 | Beihang University | https://www.buaa.edu.cn
베이항대학 | Beihang University | https://ko.wikipedia.org/wiki/베이징_항공항천_대학
베이징항공항천대학 | Beihang University | https://ko.wikipedia.org/wiki/베이징_항공항천_대학
北京理工大学 | Beijing Institute of Technology | https://www.bit.edu.cn
베이징이공대학 | Beijing Institute of Technology | https://ko.wikipedia.org/wiki/베이징_이공대학
北京邮电大学 | Beijing University of Posts and Telecommunications | https://www.bupt.edu.cn
哈尔滨工业大学 | Harbin Institute of Technology | https://www.hit.edu.cn
哈工大 | Harbin Institute of Technology | https://www.hit.edu.cn
하얼빈공업대학 | Harbin Institute of Technology | https://ko.wikipedia.org/wiki/하얼빈_공업대학
哈尔滨工程大学 | Harbin Engineering University | https://www.hrbeu.edu.cn
하얼빈공정대학 | Harbin Engineering University | https://ko.wikipedia.org/wiki/하얼빈_공정대학
西北工业大学 | Northwestern Polytechnical University | https://www.nwpu.edu.cn
西工大 | Northwestern Polytechnical University | https://www.nwpu.edu.cn
시베이공업대학 | Northwestern Polytechnical University | https://ko.wikipedia.org/wiki/시베이_공업대학
南京航空航天大学 | Nanjing University of Aeronautics and Astronautics | https://www.nuaa.edu.cn
南航大 | Nanjing University of Aeronautics and Astronautics | https://www.nuaa.edu.cn
南京理工大学 | Nanjing University of Science and Technology | https://www.njust.edu.cn
난징이공대학 | Nanjing University of Science and Technology | https://ko.wikipedia.org/wiki/난징_이공대학
电子科技大学 | University of Electronic Science and Technology of China | https://www.uestc.edu.cn
中国科学技术大学 | University of Science and Technology of China | https://www.ustc.edu.cn
中科大 | University of Science and Technology of China | https://www.ustc.edu.cn
중국과학기술대학 | University of Science and Technology of China | https://ko.wikipedia.org/wiki/중국과학기술대학
四川大学 | Sichuan University | https://www.scu.edu.cn
쓰촨대학 | Sichuan University | https://ko.wikipedia.org/wiki/쓰촨_대학
天津大学 | Tianjin University | https://www.tju.edu.cn
中山大学 | Sun Yat-Sen University | https://www.sysu.edu.cn
计算技术研究所 | Institute of Computing Technology | https://www.ict.ac.cn
国家超级计算天津中心 | National Supercomputing Center Tianjin | https://www.nscc-tj.cn
国家超级计算深圳中心 | National Supercomputing Center Shenzhen | https://www.nsccsz.cn
국방과학기술대학 | National University of Defense Technology | https://ko.wikipedia.org/wiki/중국인민해방군_국방과학기술대학
김일성종합대학 | Kim Il Sung University | https://ko.wikipedia.org/wiki/김일성종합대학
金日成綜合大学 | Kim Il Sung University | https://ja.wikipedia.org/wiki/金日成総合大学
로스네프트 | Rosneft | https://ko.wikipedia.org/wiki/로스네프트
ロスネフチ | Rosneft | https://ja.wikipedia.org/wiki/ロスネフチ
루스넵트 | Rosneft | https://ko.wikipedia.org/wiki/로스네프트
가스프롬 | Gazprom | https://ko.wikipedia.org/wiki/가스프롬
ガスプロム | Gazprom | https://ja.wikipedia.org/wiki/ガスプロム
스베르방크 | Sberbank | https://ko.wikipedia.org/wiki/스베르방크
ズベルバンク | Sberbank | https://ja.wikipedia.org/wiki/ズベルバンク
Сбербанк | Sberbank | https://www.sberbank.ru
Сбер | Sberbank | https://www.sberbank.ru
ВТБ | VTB | https://www.vtb.ru
카스퍼스키 | Kaspersky | https://www.kaspersky.co.kr
カスペルスキー | Kaspersky | https://www.kaspersky.co.jp
卡巴斯基 | Kaspersky | https://www.kaspersky.com.cn
Касперского | Kaspersky | https://www.kaspersky.ru
Микрон | Mikron | https://mikron.ru
Ангстрем | Angstrem | https://www.angstrem.ru
МЦСТ | MCST | http://www.mcst.ru
Байкал Электроникс | Baikal Electronics | https://www.baikalelectronics.ru
Ростех | Rostec | https://rostec.ru
Росатом | Rosatom | https://www.rosatom.ru
Т-Платформы | T-Platforms | https://ru.wikipedia.org/wiki/Т-Платформы
МФТИ | Moscow Institute of Physics and Technology | https://mipt.ru
Физтех | Moscow Institute of Physics and Technology | https://mipt.ru
МГТУ | Bauman Moscow State Technical University | https://bmstu.ru
Бауман | Bauman Moscow State Technical University | https://bmstu.ru
バウマン | Bauman Moscow State Technical University | https://ja.wikipedia.org/wiki/バウマン記念モスクワ国立工科大学
바우만 | Bauman Moscow State Technical University | https://ko.wikipedia.org/wiki/바우만_모스크바_국립_공과대학교
МАИ | Moscow Aviation Institute | https://mai.ru
Сколтех | Skolkovo Institute of Science and Technology | https://www.skoltech.ru
Сколковский институт науки и технологий | Skolkovo Institute of Science and Technology | https://www.skoltech.ru
Курчатовский институт | Kurchatov Institute | http://nrcki.ru
Позитив Текнолоджиз | Positive Technologies | https://www.ptsecurity.com
Интеграл | JSC Integral | https://integral.by
سپاه پاسداران | Islamic Revolutionary Guard Corps | https://fa.wikipedia.org/wiki/سپاه_پاسداران_انقلاب_اسلامی
الحرس الثوري | Islamic Revolutionary Guard Corps | https://ar.wikipedia.org/wiki/الحرس_الثوري_الإيراني
صنعتی مالک اشتر | Malek Ashtar University of Technology | https://www.mut.ac.ir
مالک اشتر | Malek Ashtar | https://www.mut.ac.ir
امام حسین | Imam Hossein | https://www.ihu.ac.ir
وزارت دفاع و پشتیبانی نیروهای مسلح | Ministry of Defense and Armed Forces Logistics | https://fa.wikipedia.org/wiki/وزارت_دفاع_و_پشتیبانی_نیروهای_مسلح
سازمان انرژی اتمی ایران | Atomic Energy Organization of Iran | https://www.aeoi.org.ir
بانک ملی ایران | Bank Melli Iran | https://www.bmi.ir
صنایع الکترونیک ایران | Iran Electronics Industries | https://fa.wikipedia.org/wiki/صنایع_الکترونیک_ایران
صاایران | Iran Electronics Industries | https://fa.wikipedia.org/wiki/صنایع_الکترونیک_ایران
المعهد العالي للعلوم التطبيقية والتكنولوجيا | Higher Institute of Applied Science and Technology | https://www.hiast.edu.sy
مركز الدراسات والبحوث العلمية | Scientific Studies and Research Center | https://ar.wikipedia.org/wiki/مركز_الدراسات_والبحوث_العلمية
بانک سپه | Bank Sepah | https://www.banksepah.ir
بانک صادرات ایران | Bank Saderat Iran | https://www.bsi.ir
بانک ملت | Bank Mellat | https://www.bankmellat.ir
بانک تجارت | Bank Tejarat | https://www.tejaratbank.ir
هواپیمایی ماهان | Mahan Air | https://www.mahan.aero
شرکت ملی نفت ایران | National Iranian Oil Company | https://www.nioc.ir
حزب الله | Hizballah | https://ar.wikipedia.org/wiki/حزب_الله
혁명수비대 | Islamic Revolutionary Guard Corps | https://ko.wikipedia.org/wiki/이슬람_혁명수비대
イスラム革命防衛隊 | Islamic Revolutionary Guard Corps | https://ja.wikipedia.org/wiki/イスラム革命防衛隊
伊斯兰革命卫队 | Islamic Revolutionary Guard Corps | https://zh.wikipedia.org/wiki/伊斯兰革命卫队
정찰총국 | Reconnaissance General Bureau | https://ko.wikipedia.org/wiki/정찰총국
روسنفت | Rosneft | https://ar.wikipedia.org/wiki/روسنفت
غازبروم | Gazprom | https://ar.wikipedia.org/wiki/غازبروم
`;
