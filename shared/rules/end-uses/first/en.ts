import type { Phrases } from '../phrases.ts';

export const en: Phrases = {
  harmless: `
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
    (predict*|flag*) & (ethnic|political) & (polic*|dissent)
    submarine* & (detect*|hunt*|track*|propuls*|stealth*|quiet*|nuclear)
    (jam*|spoof*) & (radar*|enemy|gps of), stealth (aircraft|bomber*|fighter*|coating*)`,
  topics: `
    army, armies, armed forces, air force, navy, naval, marine corps, militar*, paramilitar*, soldier*, troops, infantry, artillery, howitzer*, mortar shell*, gunnery, battalion*, brigade combat*
    battlefield*, battle (management|tank*|space), battlespace, warfight*, warfare, war gam*, wargam*, combat (aircraft|vehicle*|simulat*|drone*|system*|zone*|troop*|operation*|mission*|training|unit*|pilot*|helicopter*), air combat, dogfight*
    weapon*, munition*, ammunition, missile*, ballistic*, warhead*, torpedo*, bomber*, bomb (design|guidance|release|damage*), bombs, land ?mines, depth charge*, grenade*, rocket (artillery|launcher*|warhead*|motor*), guided rocket*, icbm*, slbm*
    warship*, frigate*, destroyers, fighter (jet*|aircraft|plane*), main battle tank*, armou?red vehicle*
    nuclear (weapon*|warhead*|bomb*|explosi*|test*|deton*|submarine*|arsenal*|device*|strike*|propulsion), atomic bomb*, a-bomb*, h-bomb*, hydrogen bomb*, thermonuclear (weapon*|device*|bomb*)
    biological agent*, bio-?weapon*, bioterror*, chemical agent*, nerve (agent*|gas*), sarin, soman, tabun, novichok, vx (gas|agent), mustard gas, sulfur mustard, poison gas
    military intelligence, signals intelligence, sigint, intelligence (agency|agencies|service*|bureau|collection|directorate), espionage, spy (satellite*|agenc*|service*), spying, gru, irgc, pla, people's liberation army, revolutionary guard*
    (ministry|department|secretary) of defen(c|s)e, defen(c|s)e (ministry|department|force*|contractor*|forces|industry|agency|intelligence|research), electronic warfare, electronic countermeasure*, radar jamming, c4isr, sniper*, kill vehicle*`,
  studied: `
    histor*, museum*, archive*, archaeolog*, archeolog*, treat(y|ies), disarmament, non-?proliferation, arms control, convention, verification, veteran*, antidote*, poisoning, decontaminat*, demin*, mine clearance, clearing, clearance, unexploded
    luggage, baggage, airport*, metal detector*, school safety, forensic*, victims, survivors, refugee*, humanitarian, peace (research|studies|keeping), news (articles|texts|reports|coverage), newspaper*, press reports, novels, poetry, film*, movie*, video game*, computer game*, literature review, law of war, international law, ethic*, ptsd, post-?traumatic, spending, trauma, memoir*, letters, propaganda, disinformation, hate speech, textbooks, cemeter*, pension*, former (military|army) (base*|site*|land), contaminated`,
  onward: `
    forward*, re-?export*, re-?sold, re-?sell*, resale, trans-?ship*, re-?ship*, redirect*, re-?rout*, divert*, onward*, on to, shipped (on|to|from), shipment* to, ship (them|it|these|half|some|all), sent (on )?to, send (them|it|these|half|some|all|the)*, transferred, transfer (to|of|the|these|them|some|half|all), hand* over, relocat*, moved (on )?to, deliver* to, delivery to, deliver (them|these|the|half|some|all), supply to, supplied to, sold to, sell* to, export(ed|s)? to, lent to, leas* to, rent* to, passed (on )?to, pass (them|it)? ?on
    remote (access|login|use), access (for|from|by), accessed (from|by), available (to|for|in), (used|operated|run|managed|controlled|owned) (by|from), on behalf of, for (our|the|a|its) (\\w+ )?(affiliate|subsidiar*|branch|parent|customer*|client*|partner*|office|headquarters|team|engineers), (our|its|the) \\w+ (affiliate|subsidiary|branch|customer*|client*|headquarters|parent company|sister company), serve (customers|clients|users), re-?install*, smuggl*`,
  trade: `
    (rent*|leas*|let*|sell*|hir*) & (gpu (hours|time|capacity)|(computing|compute|machine) (time|hours)|spare (capacity|gpu*|cycles))
    (bitcoin|crypto*|ethereum|coin*|monero) min(ing|er*), mine (bitcoin*|crypto*|coins|ethereum|monero), mining (bitcoin*|crypto*|coins|ethereum|monero|of bitcoin*|of crypto*)
    re-?sale to, (re-?sell*|re-?sale|sub-?leas*|sub-?let*|rent* out|leas* out|rental of|rent* & hour) & (gpu*|chip*|capacity|server*|comput*|hardware|third part*|customer*|compan*|accelerator*|card*|unit*|profit|start-?ups)
    (re-?export*|trans-?ship*) & (chip*|gpu*|server*|hardware|third|countr*|customer*|abroad|unit*|equipment|overseas|again|later)`,
  denial: {
    far: `not, none of, no (part|chips?|one|gpus?|servers?|capacity|model) (of|in|will|is|are|shall|may), never, neither, nor, cannot, isn't, aren't, won't, don't, doesn't, prohibit*, forbid*, forbidden, exclud*, ban(s|ned)?, refus*, reject*, rule* out, unrelated to, nothing to do with, abstain*, refrain*`,
    near: 'no, without, non, free (of|from), other than, rather than, instead of, zero',
    breaks: 'for, to, which, that, who, from, by, with',
    after: `
      (is|are|was|were|be|been) (\\w+ly )?(not (intended|planned|involved|permitted|allowed|foreseen|part|supported|our|among|made|carried|served|pursued)|excluded|prohibited|forbidden|ruled out|banned|out of scope)
      (not|never) (be )?(involved|intended|permitted|allowed|planned|foreseen|supported|take place|occur), free, nowhere`,
    none: `not only, not just, not merely, not solely, not (limited|restricted|confined) to, nothing but, (not|never) (exclude|rule out|preclude|prohibit|object|refuse), cannot (exclude|rule out), (not|never) (excluded|prohibited|forbidden), (no|without) (limit*|restriction*|objection*|delay*|exception*), non-?stop, not yet (public|announced|disclosed), not (disclosed|public*|visible|known|detect*), undisclosed, no (one|longer)`,
    turns:
      'but, however, while, whereas, although, yet, and (will|we|is|are|then|later|instead), because, so that, except, only, unless',
  },
};
