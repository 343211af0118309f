import type { Phrases } from '../phrases.ts';

export const en: Phrases = {
  harmless: `
    [a-z]+-(shaped|inspired|themed|proof|sized), (?!sarin|soman|tabun|novichok|vx|ricin|anthrax|smallpox|toxin|agent|gas|military|weapon)[a-z]+-(like|free), (missile|torpedo|rocket|grenade|bullet|bomb|shell|drone) shaped (?!charge*|like|by|to)
    strike slip, (biological|chemical) agent based (model*|simulat*|framework*|stud*)
    arm(y|ies) of (?!(\\w+ ){0,2}(drone|uav|soldier|fighter|tank|gunner|milit|mercenar|conscript|hacker|troll|secret|combat|kill|attack|armed|warrior|rebel|insurgent|occup|invad|bomber|sniper|order|offer|consider|officer|server|number|computer|other))(\\w+ ){0,2}(\\w+(ers|ors|ists|ants|ees|ians)|nurses|clerks|agents|parents|people|men|women|staff)
    (one|multi|k|two) armed, armed robber*, armed with (knowledge|data|skills)
    bomb cyclone*, bath bomb*, photo ?bomb*, (time|logic|zip|fork) bomb*, cherry bomb*, (poison|toxic|exhaust|greenhouse) gas (sensor*|alarm*|detector*|leak*), trade wars?, price wars?, star wars
    (cuban )?missile crisis
    (detect*|debunk*|fact-?check*|against|expos*|combat*|recogni*|classif*) ~ (disinformation|fake news|propaganda|deep ?fakes?)
    fire (brigade*|regiment*|station*), bucket brigade*, (termination|system|posix|unix|exit) signals, weapon regex
    (bank*|compliance|aml|money launder*|regulator*) & (sanction*|transfers|transactions|remittances|wires), (game|games) (studio*|develop*|design*|engine*|level*)
    gru (network*|cell*|layer*|model*|unit*|decoder*|encoder*), (lstm|recurrent|rnn|gated|attention) & gru, pla (filament*|plastic*|polymer*|print*|scaffold*|blend*|fib*), (3d|print*|polymer*|biodegrad*|filament*|abs) & pla, ordnance survey, natural enem*, submarine (cable*|volcan*|landslide*|canyon*|groundwater|eruption*|pipeline*|sandwich*|slope*|spring*), think tank*, (water|fish|fuel|storage|septic|gas) tank*, (guerrilla|army) marketing, (detect*|prevent*|screen*|investigat*|combat*|flag*|against) ~ (evasion|circumvent*) (of )?(sanction*)?, sanctions (compliance|screening), target (customer*|audience*|group*|market*|language*|variable*|domain*|gene*|cell*), china (sea|town), bone china, battle royale, war chest, rifle scope reviews
    (military|army|navy|naval|soldiers?) (hospital*|famil*|spouse*|band|bands|cemeter*|museum*)
    arm(y|ies) of ~ (volunteer*|robot*|bot*|bots|fan*|fans|helper*|intern*|student*|worker*|crowd*|annotator*|label*|ants|bees|terracotta*|lawyer*|tester*|influencer*|consultant*|engineer*|contributor*), terracotta army, soldier (fly|flies|beetle*|crab*|ant*), troops of (monkey*|baboon*|scout*), weapons of math destruction
    (bird|lightning|labou?r|rail|train|ice) strike*, strike (price*|rate*), (heart|panic|asthma|shark|ischemic|phishing|adversarial|ddos|injection|backdoor|poisoning|replay|side channel|evasion|insect|pest*|locust*|beetle*) attack*
    (against|from|detect*|prevent*|mitigat*|stop*|block*|recogni*|withstand*|defend*|protect*|fight*|catch*|filter*) ~ (malware|spyware|ransomware|zero days?|rootkit*|exploits|intrusion*|(cyber|network|hacker*|phishing|ddos|web|injection|supply chain) ?attack*), (against|detect*|prevent*|withstand*|from) attacks? (on|against|by), (cyber|network|intrusion) ?attack (detect*|classif*|prevent*)
    (malware|spyware|exploit|zero day) (detect*|analy*|classif*|prevent*|protect*|defen*|famil*|sample*)
    forecast* ~ (export*|import*|trade|demand|price*) (to|with|of|from), (export*|import*|trade) (forecast*|statistic*|data)
    minority (language*|class*|health|opinion|shareholder*|stake*), ethnic (music|food|cuisine|dance*|costume*), enemy of the (good|state)
    bath bombs, bomb calorimet*, ballistic (vest*|helmet*|entry of), combat (sport*|boredom|loneliness|spoof*|piracy), tank (farm*|level*|wagon*), jamming (transition*|session*), (tax|spam|mosquito|weed) combat*
    fall armyworm*, army (worm*|ant*|green), salvation army, navy (blue|bean*|yard*), air force one
    (forest|wild|bush|brush|field|house|building|peat) fire (control|suppression)
    fire control (panel*|center|centre|room|door*|line*)
    (covalent|electrophilic|acrylamide|cysteine|ligand|reactive) warhead*
    warhead* & (inhibitor*|protac*|ligand*|covalent*|kinase*|protease*)
    ballistic (transport|electron*|conduct*|deposition|aggregation|phonon*|regime)
    missile command game, torpedo (ray*|bat*), tissue invasion
    (civil*|peaceful) nuclear, nuclear (medicine|fusion|magnetic|receptor*|physics|power|energy)
    weapon (free|of choice), mustard (seed*|plant*|oil), mustard greens
    (botulinum|ricin) (toxin )?(treatment|therapy|injection*)
    (paramilitary|military) (coup*|spending), military time
    transfer learning, transfer (rna|function*|matrix)
    combat (climate*|disease*|poverty|hunger|fraud|spam|crime|corruption|malaria)
    (disease|epidemiolog*|syndromic|health|public health|wildlife|structural|pharmaco*) surveillance
    explosive growth, growth* explosive`,
  deeds: `
    (maximiz*|maximis*|inflict*) ~ (casualt*|fatalit*|deaths|death toll|lethality|loss of life), (highest|greatest|largest|most) ~ (casualties|fatalities|death toll|deaths|number of dead) & (releas*|dispers*|spray*|blast*|charge*|explo*|agent*|gas), (mustard|blister|choking|blood) agents? & (dispers*|releas*|spray*|produc*|aerosol*|crowd*)
    (protest*|demonstrat(ion|ions|ors)|rall(y|ies)|slogan*|placard*|banner*) & (police|identif*|detect*|recogni*|faces?|flag*|arrest*|monitor*)
    (uyghur*|uighur*|tibetan*|kazakh*) & (faces?|from han|han chinese|ethnicity|cameras?)
    (e-?mails?|messages|correspondence|letters|calls) & (secret (police|service)|state security|in the (whole )?country|of (all )?citizens)
    (wiretap*|monitor*|intercept*|read*|listen*) & (journalists|reporters|lawyers|activists|opposition|dissidents)
    (design*|engineer*|creat*|develop*|generat*|synthes*) & (deadl(y|ier)|lethal|more (deadly|lethal)) (pathogen*|virus*|strain*|bacteri*|toxin*|germ*)
    (enrichment plant*|tails assay|separative work|swu), (emp|electromagnetic pulse) & (nuclear|burst|rival|attack), high altitude (nuclear )?(burst|detonation|explosion), (most|more) (harmful|poisonous|toxic|deadly) (mixture*|agent*|compound*|gas*) & (skin|troop*|crowd*|people|humans|uniform*|choose|find|design*)
    (all|entire|every|each) ~ (residents?|inhabitants?|citizens?|population) & (face|faces|facial|gait|biometric*|voice ?print*|surveil*|track*)
    (disinformation|fake news|propaganda|deep ?fakes?) & (upcoming election|election (in|of)|neighbou?ring|opponent*|adversar*), (generat*|automat*|mass produc*) ~ (disinformation|fake news|propaganda)
    (rdx|hmx|petn|tatb|cl-?20|octogen|hexogen) & (detonat*|warhead*|synthes*|perform*|formulat*|sensitiv*), detonation (velocity|wave*) & (explosive*|warhead*|charge*), ammonium perchlorate & (propellant*|grain*|motor*), thrust vector* & (missile*|rocket*|interceptor*), inertial navigation & (missile*|munition*|warhead*|bomb*), carbon-?carbon nose
    (voice ?print*|iris scan*|dna sampl*|dna profil*|biometric*) & (entire|whole|province|population|inhabitants|citizens|telephone*|phone calls|minorit*|region|all residents), imsi catcher*, (sort*|extract*|search*|unlock*) & (seized|confiscated) (phones|devices|laptops), (protest|strike|opposition|student|union) leaders
    (yersinia*|bacillus anthracis|anthrax|francisella|tularemia|variola|smallpox|ebola|marburg|nipah|lassa|burkholderia|brucella|botulinum|plague) & (antibiotic resist*|dry powder|powder*|mill(ing|ed)|spray ?dr*|ferment*|weapon*|aerosol*|stockpil*|mass produc*|increas* yield|spore*)
    (uranium|u ?235|u ?233) & (laser|gaseous diffusion|diffusion|separat*|assay|calutron*|electromagnetic separ*|metal (sphere|casting)|9[0-9] (%|percent)), silex, avlis, purex, reprocess* & (spent|fuel|plutonium), lithium ?6, krytron*, exploding bridgewire*, flash x ?ray*
    (shoot*|open* fire|fire|fires|firing) & (without (human )?(confirmation|approval|operator|authori*)|at (people|persons|intruders|humans)|autonomous* (turret|gun)|person detection), lethal autonom*
    (critical of|critics of|criticiz*|criticis*|disloyal*|insult*) (the )?(government|party|regime|authorit*|leader*|state|president|king) & (scor*|rat*|rank*|police|visit*|flag*|identif*|arrest*|track*|list*|report*)
    (worshipp*|mosque*|monks?|nuns?|church ?goers?|synagogue*|pilgrims?|immigrants|refugees|gay|lgbt*|union members|lawyers|bloggers) & (face (recogn*|match*|id)|facial|cameras?|checkpoint*|gait|watch ?list*|arrest*|detain*|wiretap*|police|state security)
    targeted kill*, assassinat*, kill (zone|box|list|switch of enem*), pattern of life, strategic support force, improvised explosive*, ied (factory|making|design), (ricin|botulinum|abrin|anthrax|toxin*|tetrodotoxin) & (inhal*|aerosol*|carrier*|lethal dose|stabili*|deliver* (to|over|by)|milling|spray*|dispens*)
    (malware|virus|worm|code|attack*|hack*) & (disabl* (centrifuge*|railway*|water|hospital*|pipeline*|grid*)|railway signals|water works|pipeline* abroad)
    (opposition|dissident*|rival) (politic*|leader*|part(y|ies)|member*) & (geolocat*|locat*|phone*|messages|track*|follow*), (bomb*|battle|strike) damage assessment, damage & (air ?strike*|bombing raid*|bombardment*), (fires|strikes) and effects, (fire|strike) missions?, counter-?battery, command and control of (troop*|force*|unit*|drone*|fires), anti-?satellite, directed energy, (high power|laser|microwave|beam|plasma) weapon*, electromagnetic pulse & (weapon*|device*|attack*), low observable, radar absorb*, (gun|thermal|weapon) sights
    (virus*|influenza|flu|pathogen*|strain*) & (kill* more|spread (between|among|through) (ferrets|mammals|the air)|airborne transmi*|mass casualt*|depopulat*)
    (relabel*|mislabel*|undeclared|disguis*|false (invoice*|end user)) & (gpu*|chip*|shipment*|server*|export*|customs), (split|splitting) ~ (orders|shipments) & (limit|threshold|licen(c|s)e|notice)
    (censor*|suppress*|silenc*|tak(e|ing) down) & (dissent|political speech|critic* of (the )?(government|party|regime)|protest*|opposition), troll (farm*|armies), influence operations?, (sway*|manipulat*|interfer*) ~ election*, deep packet inspection & (state|citizens|dissident*), (phosgene|chlorine gas|choking agent*|blister agent*) & (attack|dispers*|releas*|produc*|crowd*)
    (hit*|strik*|engag*) (fixed|preset|given|preprogrammed|moving|ground|naval|surface) (coordinates|target*), (under|below|beneath|evad*|avoid*) (the )?(enemy )?(radar|air defen*), terrain (following|hugging) & (cruise|missile|strike*|penetrat*), radar (waveform*|signature*|return*) & (recogni*|fingerprint*|institute|threat*), cruise vehicle*
    (prison*|inmates|detain*|camp|camps) & (muslim*|emotion*|loyalty|minorit*|political)
    (high|plastic|military) explosive* & (liner*|compress*|driven|sphere*|shell*|metal*|lens*|detonat*|yield), (compress*|squeez*) & plutonium
    (phishing|spear-?phishing) (lure*|mail*|e-?mail*|campaign*|kit*) & (writ*|generat*|craft*|automat*), (write|writes|writing|generat*|craft*) & (phishing (lure*|mail*|campaign*)|spear-?phishing), (hack*|break* into|unpatched|vulnerabilit* in|intrusion tools?) & (ministr*|government*|embass*|foreign|rival|parliament)
    (contractor*|supplier*|subcontractor*) (of|to|for) (the )?~ (ministry|army|navy|air force|armed forces|military|intelligence|security service*)
    boost glide*, glide bod(y|ies), scramjet*, mach (5|6|7|8|9|10|12|15|18|20|25) & (vehicle*|bod(y|ies)|glid*|nose|cruise*|flight), rail ?gun*, shaped charge*, kinetic penetrator*, armou?r piercing, (proximity|contact|impact) fu(z|s)e*, fuzing, terminal ballistics, exterior ballistics, mirv*, penetration aid*, multiple launch rocket*, rocket force*, anti-?(tank|ship|radiation|personnel|aircraft) (missile*|weapon*|rocket*|mine*|gun*|munition*), surface to (air|surface), air to (air|ground|surface), standoff, precision (strike*|guided), smart bomb*, rocket corporation, bunker bust*
    fissile (core*|material*|metal|pit*|mass*), spherical* converg*, converg* (shock*|detonation*), explosive lens*, (implod*|implosion*) & (shock*|metal*|core*|shell*), neutron initiator*, tritium boost*, subcritical (experiment*|test*), stockpile stewardship, (laser )?isotope separation & (uranium|weapon*|plutonium), (uf6|hexafluoride) & (cascade*|separat*|enrich*|rotor*), (heavy water|spent fuel) & (weapon*|plutonium (extract*|separat*)), (boosted|fission|thermonuclear) (primary|secondary|device*), nuclear yield*
    (design*|engineer*|creat*|mak(e|ing)|evolv*|generat*|modif*|obtain*) & (more|greater|higher|increased|enhanced|raised|maxim*) (contagious*|transmissib*|lethal*|deadl*|virulen*|pathogenic*|infectiv*), (design*|engineer*|evolv*|modif*) & (evad* ~ (vaccin*|antibod*)|resist* ~ (vaccines|antibiotics|countermeasures)), gain of function, (increas*|enhanc*|rais*|boost*|maximi*|improv*) (the |its |their )?(transmissib*|lethality|virulence|infectivity|pathogenicity), (toxin*|pathogen*|spore*|virus*|anthrax|botulinum|ricin) & (aerosoli*|weaponi*|sprayer*|disperse* over|dispersal (device*|over)|mass casualt*)
    (ethnic*|uyghur*|uighur*|tibetan*|rohingya*|minorit*|dissident*|protest(er|or)s?|demonstrators|activists|journalists|reporters|critics|opposition|human rights lawyers|kashgar|xinjiang|urumqi|hotan|lhasa|muslims?|believers) & (face (recogn*|match*|image*|id)|faces|facial|cameras?|cctv|checkpoint*|gait|scor(e|es|ing) (of )?(residents|citizens|people|inhabitants|persons|individuals|families)|track*|flag*|police|arrest*|detain*|detention|internment|re-?educat*|wiretap*|phone (location*|metadata|calls|records)|spyware|watch ?list*|surveil*|loyalty|predictive policing)
    (generat*|craft*|develop*|writ*|build*|deploy*|produc*|creat*|discover*) & (exploits and|exploit (chain*|code|kit*)|implants (against|into|for)|malware|zero days?|rootkit*|spyware), offensive cyber*, cyber ?(weapon*|offensive*|operations unit), (attack*|sabotage*|disrupt*|shut* down|penetrat*|disabl*|cripp*) & (power grid*|neighbou?ring (state|country)|foreign (government*|network*|state*)|critical infrastructure)
    (emitter*|pulse*|radar signal*) & (deinterleav*|sort* of|sorting|fingerprint*|coastal station*|threat librar*), elint, comint, imint, threat emitter*, direction finding of
    (guid*|homing|seeker*|autopilot|trajector*|targeting|re-?entry|flight path*) & missile*
    (enrich*|centrifuge*|reprocess*) & (uranium|uf6|plutonium)
    gas centrifuge*, weapon* grade (uranium|plutonium|material*), highly enriched uranium
    plutonium (pit*|core*|implosion), implosion & (plutonium|fissile|nuclear|lens*)
    (thermonuclear|nuclear|atomic|fission|hydrogen|dirty|radiological) (weapon*|bomb*|warhead*|explosive*|explosion*|device*|detonat*|test*|charge*|yield*) & (yield*|design*|simulat*|develop*|comput*|calculat*|model*|optimi*|build*|triggers?|initiat*)
    (disper*|spread*|releas*|produc*|synthes*|deliver*|aerosol*|optimi*|stabili*|scal*|weaponi*) & (nerve (agent*|gas)|sarin|soman|tabun|novichok|sulfur mustard|mustard gas|blister agent*|chemical agent*|warfare agent*|anthrax|smallpox|toxic gas|poison gas|plague)
    weaponiz*, weaponis*, (synthes*|precursor*|route*) & (sarin|soman|tabun|vx|novichok)
    more (lethal|transmissible|deadly|virulent) (pathogen*|virus*|strain*)
    (germ|biological|chemical|bio-?logical|electronic|cyber|submarine|anti-?submarine|mine|naval|nuclear) warfare
    loiter* munition*, (kamikaze|suicide|armed|attack|combat|strike|weapon*|lethal) (drone*|uav*|uas|unmanned*|robot*|quadcopter*)
    (drone*|uav*|unmanned) (strike*|attack*|warfare|bomb*)
    hypersonic (glide|weapon*|missile*|vehicle*|strike), re-?entry vehicle*, glide vehicle*
    (target|threat) (recognition|acquisition|engagement|designation) & (artillery|soldier*|troop*|army|tank*|enem*|battle*|weapon*|gun*|drone*|infantry|radar|missile*)
    automatic target recognition, kill chain*, kill web*, fire control, firing solution*
    for the (army|navy|air force|armed forces|military|marines|coast artillery|general staff|defen(c|s)e ministry|ministry of defen(c|s)e|secret service|intelligence service)
    (citizens|inhabitants|residents|passers-?by|pedestrians) & (by their faces|(face|facial|gait) recognition), secret police
    (mass|blanket|total) surveillance, social credit (score*|system)
    (follow*|track*|identif*|monitor*|recogni*|profil*|locat*|surveil*|spot*|list*) & (dissident*|uyghur*|uighur*|ethnic minorit*|religious minorit*|protest(er|or)s|journalists|opposition (members|activists|politicians)|activists|political opponents|critics of the government)
    (face|facial|gait|voice|iris) recognition & (minorit*|dissident*|protest*|uyghur*|population|all citizens|crowd* of demonstrators)
    (intercept*|wiretap*|eavesdrop*|tap*) & (communications|radio traffic|phone calls|signals|messages|telephone*|calls|traffic|e-?mails?)
    (ethnic|political) & (predictive polic*|dissent*)
    submarine* & (detect*|hunt*|track*|propuls*|stealth*|quiet*|nuclear)
    (jam*|spoof*) & (radar*|enemy|gps of), stealth (aircraft|bomber*|fighter*|coating*)`,
  topics: `
    ground forces?, land forces, operations staff, convoy* & (ambush*|escort*), ambush*, riot police, armed cadets
    armed, (labou?r|prison|internment|re-?education|concentration|detention|prisoner) camps?, (shell|front|dummy|nominee|straw|paper) (firm*|compan*|buyer*), (ethnic|racial|religious) profiling, public security bureau, (cyber ?attack*|hack*) & (hospital*|railway*|another (state|country)|foreign|other state*|neighbou*|plan*), (rocket*|projectile*|shells?) & (guid*|homing|terminal), soldier* worn, vx & (make|cheaper|produc*|analog*|precursor*)
    dissident*, political prisoners, spyware operator*, (gun|howitzer) ?laying, self-?propelled (gun*|artillery|howitzer*), glide bomb*, autocannon*, mortars, arms (maker*|manufacturer*|factor*|dealer*|export*), armaments?, cruiser*, amphibious ship*, combat management
    bombs?, attack helicopter*, helicopter gunship*, armed (helicopter*|aircraft|vehicle*|boat*|robot*), (toxic|poison|nerve) gas attack*, gas attacks?, intercontinental, re-entry heads?, troop*(?= (movement*|concentr*|position*)), wartime command, secret service*, spies
    enem(y|ies), electronic attack*, stealth (drone*|uav*|airframe*|fighter*|ship*), radar (stealth|observab*|visib*)
    (drone*|uav*|unmanned|swarm*) & (saturat*|overwhelm*|ships?|warship*|defen(c|s)es), saturation attack*, (ship|point|base|fleet) (self )?defen(c|s)e system*, counter-?jamming, military radar*
    armed wing, militia*, paramilitar*, mercenar*, insurgent*, rebels, guerrilla*, separatists, proxy forces, landing forces?, marine (landing|infantry), (the )?war effort, at the front, front ?line (troop*|unit*|soldier*)
    (blister|choking|blood|vesicant|incapacitating) agents?, lewisite, yperite, vesicant*, phosgene, kill chain*, sensor to shooter, manpads?, shoulder (fired|launched), man ?portable (air|anti)
    submunition*, cluster (bomb*|munition*), bomblet*, cyber operator*, laser guided, smart munition*, air defen(c|s)e batter*
    foreign (army|armies|military|navy|troops), (multi-?point|simultaneous) (initiation|detonat*), detonat* (timing|system*|chain*), amphibious (assault|landing*|operation*), weapon (assignment|allocation|target*), robot ?dogs? & (rifle|gun|weapon*)
    armou?red, body armou?r
    chaff, infrared flares, iff
    interrogat*, torture
    command post*, command vehicle*, commando*, battalion*, regiment*, brigade*, garrison*, tank crew*, fighter pilot*, cadets, conscript*, reservist*
    turret*, gunner*, gun ?barrel*
    (evad*|circumvent*|bypass*|get* around|dodg*|skirt*|work* around) ~ (sanction*|export (control*|rule*|restriction*|ban*)|embargo*|licen(c|s)e requirement*)
    terrorist (attack*|cell*|operation*), bomb making, hand grenade*, muzzle*, warfighter*, war plan*, fleet (command|exercise*), naval command, submarine hunter*, trench warfare, chemical warfare, mortar (fire|crew*|rounds)
    (air|missile|rocket|artillery|drone|naval) ?strikes?, air raids?, bombardment*, bombing (raid*|run*|campaign*), night vision, naval task (group*|force*), exoskeleton* for soldiers, warplane*, aircraft carrier*
    (drone*|uav*|ucav*|uas|quadcopter*|multicopter*|unmanned|usv*|uuv*|ugv*|robot*|swarm*|autonom*|loiter*) & (strike|strikes|attack*|lethal*|enem(y|ies)*|adversar(y|ies)*|hostile*|armou?red|tanks|air defen(c|s)e*|troop*|combatant*|trench*|convoys|ordnance|front line*|warhead*|command posts?|engag(e|es|ing) ~ (target*|vehicle*|personnel|threat*|human*)|kill (people|persons|humans|decision*)|sead|grenade*|radar (site*|station*))
    (imagery|images|satellite*|vision|recogn*|classif*|detect*|geolocat*|identif*|locat*) & (enem(y|ies)*|adversary (force*|position*|vehicle*|asset*)|hostile (force*|position*|vehicle*)|(mobile|missile|rocket) launcher*|transporter erector*|troop (movement*|position*|concentration*)|trench lines|artillery (position*|batter*)|aim ?points?|command posts?|order of battle)
    plutonium, high explosives, plastic explosive*, propellant grain*, solid (fuel|propellant) (ballistic|missile*|rocket motor*), assault rifle*, rifle*, machine gun*, sniper*, firearm*, [0-9]+th (research )?institute, cruise missile*, land mine*, drone strike*, war machine*
    ordnance, gunship*, combatants, special forces, paratroop*, air defen(c|s)e*, anti-?aircraft, radar cross section*, order of battle, (army|military|enemy) general staff, state security, secret police, the fsb, russian fsb, target lists?, kill lists?, submarine*, armou?red (personnel|brigade*|unit*), norinco, cetc, casic, rostec, almaz antey, kalashnikov concern, national university of defen(c|s)e technology, northwestern polytechnical, defen(c|s)e (plant*|lab*|science|procurement|sector|customer*|end user*|applications?|project*|program*|purposes?)
    army, armies, armed forces, air force, navy, naval, marine corps, militar*, paramilitar*, soldier*, troops, infantry, artillery, howitzer*, mortar shell*, gunnery, battalion*, brigade combat*
    battlefield*, battle (management|tank*|space), battlespace, warfight*, warfare, war gam*, wargam*, combat (aircraft|vehicle*|simulat*|drone*|system*|zone*|troop*|operation*|mission*|training|unit*|pilot*|helicopter*), air combat, dogfight*
    weapon*, munition*, ammunition, missile*, ballistic*, warhead*, torpedo*, bombers?, bomb (design|guidance|release|damage*), bombs, land ?mines, depth charge*, grenade*, rocket (artillery|launcher*|warhead*|motor*), guided rocket*, icbm*, slbm*
    warship*, frigate*, destroyers, fighter (jet*|aircraft|plane*), main battle tank*, armou?red vehicle*
    nuclear (weapon*|warhead*|bomb*|explosi*|test*|deton*|submarine*|arsenal*|device*|strike*|propulsion), atomic bomb*, a-bomb*, h-bomb*, hydrogen bomb*, thermonuclear (weapon*|device*|bomb*)
    biological agent*, bio-?weapon*, bioterror*, chemical agent*, nerve (agent*|gas*), sarin, soman, tabun, novichok, vx (gas|agent), mustard gas, sulfur mustard, poison gas
    military intelligence, signals intelligence, sigint, intelligence (agency|agencies|service*|bureau|collection|directorate), espionage, spy (satellite*|agenc*|service*), spying, gru, irgc, pla (units?|navy|officers?|hospital*), pla, people's liberation army, revolutionary guard*
    (ministry|department|secretary) of defen(c|s)e, defen(c|s)e (ministry|department|force*|contractor*|forces|industry|agency|intelligence|research), electronic warfare, electronic countermeasure*, radar jamming, c4isr, sniper*, kill vehicle*`,
  studied: `
    encyclop*, wikipedia
    olympi*, land registr*, old maps, historic maps
    violence, hate, politics
    teaching material*, lesson*, high school*, (primary|secondary|middle|elementary) school*, curricul*, looted, provenance, auction*, painting*, art history, monument*, heritage, commemorat*, genealog*, remembrance
    (former|ex|retired|disabled|wounded) ?(soldiers|marines|sailors|servicemen|service members), amputee*, prosthe*
    animated, anime, cartoon*, comic*, series about, tv series, screenplay*, theater, theatre, opera, stories, storytelling
    bank, banks, banking, compliance, anti-?money laundering
    first person shooter*, shooter (game*|level*), game studio*, gamers, esports, npcs?, tabletop, parliament* debates, speeches, budget debate*
    moderat*, self-?harm, blocked topics, content filter*, parental control*, hunting, shooting sport*, olympic*, biathlon, safeguards, groundwater, environmental monitoring, mox fuel, nuclear waste, quarr*
    warn(s|ing|ed)? (to )?(the )?(civilian*|population|public|resident*|citizen*|people|inhabitants|school*|famil*|household*|villag*), (alert*|notif*) (the )?(civilian*|population|public|resident*|citizen*|people|inhabitants|school*), siren*, air raid*, shelter*, evacuat*, ambulance*, toy*, board game*, documentar*, fiction, displaced, interviews, chess, costume*, lego, dictionary, refuge, war crimes, casualty care, bereave*
    histor*, museum*, archive*, archaeolog*, archeolog*, treat(y|ies), disarmament, non-?proliferation, arms control, convention, verification, veteran*, antidote*, poisoning, decontaminat*, demin*, mine clear*, clear* of mines, clear* (cluster|unexploded), unexploded, bomb disposal, removal of mines, demilitari*
    luggage, baggage, airport*, metal detector*, school safety, forensic*, victims, survivors, refugee*, humanitarian, peace (research|studies|keeping), news (articles|texts|reports|coverage), newspaper*, press reports, novels, poetry, film*, movie*, video game*, computer game*, literature review, law of war, international law, ethic*, ptsd, post-?traumatic, spending, trauma, memoir*, letters, propaganda, disinformation, hate speech, textbooks, cemeter*, pension*, former (military|army) (base*|site*|land), contaminated`,
  onward: `
    sale (of|to)
    truck*, trucks
    meet*
    users?, real (user|buyer|customer), on behalf of, driven
    (the|these|our|all|some|half|part) ~ (goods|boxes|hardware|consignment*|racks|crates|cargo), shipment*
    then (on )?(to|for), afterwards to, later to, from there (on )?to, and on to, forwards? to, bound for
    connect*, link* in
    border, courier*, across, hand carried, carries it
    supercomput*, users in, api, cloud region*, lithograph*, serves? (users|clients|customers), handing over, transit*
    distributor*, dealer*, reseller*, agent in, shell company, buyer*, contractor*, institute in
    consign*, thence, destined, by way of, end up, final destination, continu* (on )?to, go to, goes to, trucked, flown, couriered, carried (on )?to, taken to, brought to, reach*, warehouse in, log(s|ged|ging)? (in|on), vpn, accounts? for, ssh, tenant*, headquartered, owned, sister (firm|company), joint venture, end customer*, end user*, affiliate*, subsidiar*, parent, branch, staff, engineers, developers, programmers, coloc*, co-?locat*, host* (for|in), mirror* (to|in), install* (in|at), (fab|fabs|foundry|foundries|wafer*), bonded, office in, our office*, our team*, group company, beneficiary
    forward*, re-?export*, re-?sold, re-?sell*, resale, trans-?ship*, re-?ship*, redirect*, re-?rout*, divert*, onward*, on to, shipped (on|to|from), shipment* to, ship (them|it|these|half|some|all), sent (on )?to, send (them|it|these|half|some|all|the)*, transferred, transfer (to|of|the|these|them|some|half|all), hand* over, relocat*, moved (on )?to, deliver* to, delivery to, deliver (them|these|the|half|some|all), supply to, supplied to, sold to, sell* to, export(ed|s)? to, lent to, leas* to, rent* to, passed (on )?to, pass (them|it)? ?on
    remote (access|login|use), access (for|from|by), accessed (from|by), available (to|for|in), (used|operated|run|managed|controlled|owned) (by|from), on behalf of, for (our|the|a|its) (\\w+ )?(affiliate|subsidiar*|branch|parent|customer*|client*|partner*|office|headquarters|team|engineers), (our|its|the) \\w+ (affiliate|subsidiary|branch|customer*|client*|headquarters|parent company|sister company), serve (customers|clients|users), re-?install*, smuggl*`,
  trade: `
    crypto ?(currency )?(farm*|rig*), mining (rig*|farm*|pool*) & (coin*|crypto*|ether*|gpu*|card*|bitcoin*), (ether|kaspa|monero|litecoin|dogecoin) & (farm*|mine|mining|card*|hash*), hash ?rate & (coin*|crypto*|sell*|rent*), gpu rental, cloud rental
    (rent*|leas*|let*|sell*|hir*) & (gpu (hours|time|capacity)|(computing|compute|machine) (time|hours)|spare (capacity|gpu*|cycles))
    (bitcoin|crypto*|ethereum|coin*|monero) min(ing|er*), mine (bitcoin*|crypto*|coins|ethereum|monero), mining (bitcoin*|crypto*|coins|ethereum|monero|of bitcoin*|of crypto*)
    re-?sale to, (re-?sell*|re-?sale|sub-?leas*|sub-?let*|rent* out|leas* out|rental of) & (gpu*|chip*|capacity|server*|comput*|hardware|third part*|customer*|compan*|accelerator*|card*|unit*|profit|start-?ups)
    (re-?export*|trans-?ship*) & (chip*|gpu*|server*|hardware|third|countr*|customer*|abroad|unit*|equipment|overseas|again|later)`,
  denial: {
    far: `nothing (is|will|shall|may|of), asked whether, whether any, unconnected (to|with), no (relation|connection|link) (to|with), not, none of, no (part|chips?|one|gpus?|servers?|capacity|model) (of|in|will|is|are|shall|may), never, neither, nor, cannot, isn't, aren't, won't, don't, doesn't, prohibit*, forbid*, forbidden, exclud*, ban(s|ned)?, refus*, reject*, rule* out, unrelated to, nothing to do with, abstain*, refrain*`,
    near: 'no, without, non, free (of|from), other than, rather than, instead of, zero',
    breaks: 'for, to, which, that, who, from, by, with',
    after: `
      (is|are|was|were|be|been) (\\w+ly )?(not (needed|required|sought|wanted|offered|given|granted|provided|used|done|undertaken|intended|planned|involved|permitted|allowed|foreseen|part|supported|our|among|made|carried|served|pursued)|excluded|prohibited|forbidden|ruled out|banned|out of scope)
      (not|never|won't|can't) (have access|get access|have any access|receive|get any|see any|obtain|be (sent|shipped|given|delivered|moved|allowed|used)), (not|never) (be )?(involved|intended|permitted|allowed|planned|foreseen|supported|take place|occur), free, nowhere`,
    none: `not only, not just, not merely, not solely, not (limited|restricted|confined) to, nothing but, (not|never) (exclude|rule out|preclude|prohibit|object|refuse), cannot (exclude|rule out), (not|never) (excluded|prohibited|forbidden), (no|without) (limit*|restriction*|objection*|delay*|exception*), non-?stop, not yet (public|announced|disclosed), not (disclosed|public*|visible|known|detect*), undisclosed, no (one|longer)`,
    turns:
      'but, however, while, whereas, although, yet, and (will|we|is|are|then|later|instead), because, so that, except, only, unless',
  },
};
