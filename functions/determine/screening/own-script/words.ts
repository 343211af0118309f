/**
 * What names share, as it is written in its own script: a word and what it is in English; without one it
 * says what kind of company it is and is left out. Chinese stands for Japanese and both its own ways
 * of writing too: it is compared by how it is read. Russian words stand by their beginnings.
 */
export const WORDS = `
有限公司=, 有限责任公司=, 股份=, 公司=, 株式会社=, 集团=group, 控股=holdings, 总公司=
分公司=branch, 大学=university, 学院=college, 研究院=research institute
研究所=research institute, 科学院=academy of sciences, 实验室=laboratory, 中心=center
科学技术=science and technology, 科学=science, 科技=technology, 技术=technology
理工大学=university of technology, 工程=engineering, 工业=industry, 重工=heavy industry
产业=industry, 实业=industry, 制造=manufacturing, 信息=information, 情报=information
电子=electronics, 半导体=semiconductor, 集成电路=integrated circuit, 微电子=microelectronics
通信=communication, 电信=telecom, 移动=mobile, 网络=network, 人工智能=artificial intelligence
智能=intelligent, 数字=digital, 数码=digital, 云计算=cloud computing, 超级计算=supercomputing
计算机=computer, 计算=computing, 软件=software, 系统=systems, 存储=memory
航空航天=aeronautics and astronautics, 航空=aviation, 航天=aerospace, 宇航=aerospace
船舶=shipbuilding, 兵器=weapons
컴퓨터=computer, 공과대학=university of technology, 공대=university of technology
인공지능=artificial intelligence, 국제=international, 소프트웨어=software, 국방=national defense
军事=military, 能源=energy, 电力=power, 石油=petroleum, 化工=chemical, 材料=materials
光电=optoelectronics, 光学=optics, 机械=machinery, 精密=precision, 仪器=instruments
设备=equipment, 汽车=automobile, 医院=hospital, 医学=medicine, 银行=bank, 贸易=trading
进出口=import and export, 国际=international, 国家=national, 国立=national, 投资=investment
发展=development, 创新=innovation, 先进=advanced, 应用=applied, 物理=physics, 化学=chemistry
生物=biology, 数学=mathematics, 材料=materials, 交通=jiaotong, 清华=Tsinghua, 首都=capital
综合=general, 服务=service, 师范=normal, 农业=agricultural, 学部=faculty, 中国=China, 日本=Japan
大阪=Osaka, 京都=Kyoto, 新加坡=Singapore, 韩国=Korea, 俄罗斯=Russia, 伊朗=Iran, 越南=Vietnam
香港=Hong Kong, 澳门=Macau, 台湾=Taiwan, 哈尔滨=Harbin, 内蒙古=Inner Mongolia, 陕西=Shaanxi
西藏=Tibet, 东京=Tokyo, 北京=Beijing, 上海=Shanghai, 深圳=Shenzhen
주식회사=, 유한공사=, 유한회사=, 종합대학교=university, 종합대학=university, 대학교=university
대학=university, 학원=institute, 연구소=research institute, 연구원=research institute
과학원=academy of sciences, 과학기술=science and technology, 과학=science, 기술=technology
테크놀로지스=technologies, 테크놀로지즈=technologies, 테크놀로지=technology, 테크=tech
전자=electronics, 일렉트로닉스=electronics, 반도체=semiconductor, 정보=information
통신=communication, 공업=industry, 산업=industry, 공학=engineering, 은행=bank, 병원=hospital
그룹=group, 집단=group, 홀딩스=holdings, 시스템=systems, 클라우드=cloud
인터내셔널=international, 코리아=Korea, 국방=national defense, 국립=national, 항공=aviation
우주=space, 무역=trading, 광업=mining, 개발=development, 총회사=, 회사=, 공사=, 메모리=memory
과기=science and technology, 중국=China, 이란=Iran, 러시아=Russia, 조선=Korea, 한국=Korea, 베이징=Beijing, 상하이=Shanghai, 선전=Shenzhen
평양=Pyongyang, 모스크바=Moscow
テクノロジーズ=technologies, テクノロジー=technology, グループ=group
エレクトロニクス=electronics, システムズ=systems, システム=systems, ジャパン=Japan
ホールディングス=holdings, ラボ=lab
московск=Moscow, петербургск=Petersburg, тегеранск=Tehran, российск=Russian, государственн=state
федеральн=federal, национальн=national, университет=university, институт=institute
академи=academy, факультет=faculty, наук=sciences, научн=scientific, исследовательск=research
технологи=technology, технологическ=technology, технолоджис=technologies, техническ=technical
физик=physics, математик=mathematics, завод=plant, центр=center, лаборатори=laboratory
конструкторск=design, бюро=bureau, производственн=production, объединени=association
предприяти=enterprise, электроник=electronics, авиационн=aviation, космическ=space
ракетн=missile, оборон=defense, приборостроени=instruments, машиностроени=machinery
энерг=energy, ядерн=nuclear, атомн=atomic, информационн=information, связ=communication
ниц=research center, военн=military, инженер=engineering, систем=systems, банк=bank, корпораци=, компани=
групп=group, имени=
دانشگاه صنعتی=university of technology, دانشگاه=university, دانشکده=faculty
پژوهشگاه=research institute, پژوهشکده=research institute, شرکت=, بانک=bank, سازمان=organization
صنایع=industries, وزارت=ministry, دفاع=defense, ملی=national, نفت=oil, علوم=sciences
فناوری=technology, مرکز=center, تهران=Tehran, شیراز=Shiraz, اصفهان=Isfahan, تبریز=Tabriz, ایران=Iran, الکترونیک=electronics,
هواپیمایی=airlines, جامعة=university, كلية=college
معهد=institute, مركز=center, بحوث=research, شركة=, بنك=bank, مصرف=bank, وزارة=ministry
مؤسسة=organization, هيئة=organization, التكنولوجيا=technology, تكنولوجيا=technology
تقنية=technology, تقنيات=technologies, العلوم=sciences, الوطنية=national, الوطني=national
مجموعة=group, مستشفى=hospital, دمشق=Damascus, بغداد=Baghdad, سوريا=Syria
`;
