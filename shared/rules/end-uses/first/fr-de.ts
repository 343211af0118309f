import type { Phrases } from '../phrases.ts';

export const fr: Phrases = {
  harmless: `
    armees? (de|d') ?(\\w+ ){0,1}(livreur*|benevol*|volontair*|infirmi*|enseignant*|etudiant*|testeur*|employe*|stagiair*|coursier*|consultant*|annotat*|fourmi*|influenc*|assistant*|robots|fans)
    en forme de \\w+
    beton arme, ciment arme
    bombe* (de peinture|aerosol*|glacee*), sport* de combat, combat* contre
    crise des missiles
    (detect*|contre|verifi*|lutte*) ~ (desinformation|fausses nouvelles|infox)
    brigade* (de|des) (pompier*|cuisine*|sapeur*), sapeur*-pompier*
    (banque*|bancaire*|conformite|regulateur*|blanchiment) & (sanction*|virement*|transaction*), jeu* (de tir|video|de strategie), depense* (de defense|militaire*), budget de la defense
    ennemi* naturel*, (detect*|preven*) ~ contournement*, cable* sous-marin*, volcan* sous-marin*, public cible, marche cible, variable* cible*
    armee* de (benevoles|volontaires|robots|bots|fourmis|fans), (proteine*|molecule*) cible*, cybersecurite, cyberdefense, (detect*|contre|protec*|preven*|bloqu*) ~ (phishing|hameconnage|malware*|rancongiciel*|cyberattaque*|intrusion*|fraude*), (attaque*|crise*) (cardiaque*|de panique|informatique*|adverse*), orque*, hopital* militaire*, hopitaux militaires, chute* de foudre, armee du salut
    feu* de foret*, incendie* de foret*, inorganique*, medecine nucleaire, fusion nucleaire, centrale* nucleaire*, energie nucleaire, physique nucleaire, resonance magnetique nucleaire, nucleaire civil*, surveillance (epidemiologique|sanitaire|des maladies), bleu marine, apprentissage par transfert, ogive* covalente*, non militaire*`,
  deeds: `
    maximis* ~ (victime*|morts|blesses|pertes humaines), (plus grand nombre|maximum) ~ (victimes|morts)
    (manifestation*|protestation*|pancarte*|banderole*) & (polic*|identif*|visage*|reconn*|arrest*)
    (ouighour*|tibetain*) & (han|visage*|ethnie)
    (courriel*|messages|appels) & (service* secret*|police secrete|tout le pays)
    (journaliste*|avocat*|militants|opposant*) & (telephone*|appels|messages|ecout*)
    (pathogene*|virus|souche*) & (mortel*|letal*|meurtri*)
    usine* d.enrichissement, travail de separation
    tous les (habitants|citoyens|residents) & (visage*|facial*|demarche|biometr*|surveill*)
    (desinformation|fausses nouvelles|infox) & (gener*|election*|diffus*)
    (rdx|hmx|octogene|hexogene|cl-?20) & (deton*|synthese|ogive*)
    (empreinte* vocale*|iris|adn|biometri*) & (population|province|habitants|appels|minorite*|citoyens), telephones (saisis|confisques)
    (anthrax|charbon bacteridien|peste|tularemie|variole|ebola|botuli*) & (resistan*|poudre|aerosol*|culture de masse|spores|pulveris*)
    uranium & (laser|diffusion|separat*|90), retraitement & (combustible|plutonium), lithium-?6
    (tire|tirent|tirer|ouvre* le feu) & (personne*|sans (confirm*|autoris*)|autonom*)
    (critique* (du|envers|contre) (le )?(gouvernement|regime|parti|president|pouvoir)|deloya*) & (not*|polic*|list*|arret*|identifi*|fich*|reper*), (mosquee*|eglise*|fideles|moine*|migrant*|refugie*|avocat*|blogueur*) & (visage*|facial*|camera*|polic*|arret*|surveill*), assassinat*, eliminations? cible*, (ricine|botuli*|anthrax|toxine*) & (inhal*|aerosol*|vecteur*|dose letale|epand*), (logiciel* malveillant*|virus informatique*|pirat*) & (centrifug*|ferroviaire*|oleoduc*|eau potable), engin* explosif* improvise*
    (opposant*|opposition|dissident*) & (telephone*|localis*|position*|portable*), dommage* & (frappe* aerienne*|bombardement*|raid*), (virus|grippe|pathogene*|souche*) & (tue* (plus|davantage)|furet*|par (l.air|voie aerienne)|mortel*|letal*), fau(x|sse*) (utilisateur*|facture*|declaration*), (censur*|supprim*) & (dissiden*|critique* du gouvernement|opposition|contestat*), ferme* a trolls, (manipul*|ingerence*) ~ election*, antisatellite*, energie dirigee, arme* (laser|a micro-ondes), furtif*, furtivite, surface equivalente radar
    (attein*|frapp*|detrui*) ~ (coordonnees|cible*|objectif*), (sous|evit*|echapp*|contourn*) (la |les |aux? )?(radar*|couverture radar), (prison*|detenu*|musulman*|croyant*|fideles) & (emotion*|not(e|er)|surveill*|loyaute|denonc*), (courriel* (pieges|d'hameconnage)|hameconnage|outil* (d'intrusion|de piratage)) & (gener*|redig*|ecri*|cre*|contre), (pirat*|intrusion*|penetr*) & (ministere*|gouvernement*|ambassade*|pays voisin), explosif* & (sphere*|compres*|plutonium|metal*), compres* & plutonium, (sous-?traitant*|fournisseur*) (de|du) ~ (defense|armee|marine nationale)
    hypersonique*, planeur*, rentree atmospherique & (corps|vehicule*|tete*|ogive*|planant|ablat*), statoreacteur*, superstatoreacteur*, canon* electromagnetique*, charge* creuse*, perforant*, espolette*, fusee* de proximite, antichar*, antinavire*, sol-?air, air-?air, autoguid*, guidage terminal, lance-?(roquettes|missiles), frappe* de precision, guerre (navale|anti-?sous-marine|cybernetique|des mines)
    (matiere*|masse|coeur) fissile*, lentille* explosive*, onde* de choc convergente*, (hexafluorure|uf6) & (cascade*|separat*|enrichi*|uranium), qualite militaire, (plutonium|uranium) & (separat*|bombe*|coeur*|arme*|implos*), experience* sous-?critique*
    (virus|pathogene*|grippe|bacterie*|souche*|toxine*) & (plus (contagieu*|transmissible*|letal*|virulent*|mortel*)|(augment*|accroi*|renforc*) ~ (transmissibilite|letalite|virulence|contagiosite)|echapp* ~ vaccin*|contourn* ~ vaccin*|arme*|aerosolis*), gain de fonction, (sarin|vx|soman|novitchok|neurotoxique*) & (synthese|analogue*|precurseur*|epand*|dispers*)
    (ethnique*|minorite*|ouighour*|tibetain*|xinjiang|dissident*|opposant*|opposition|manifestant*|journaliste*|militants|activiste*|avocat*) & (visage*|facial*|camera*|suivi*|pist*|surveill*|polic*|arret*|detent*|not(er|ation) (des|les) (citoyen*|habitant*)|ecoute*|telephone*|fich*|rep(e|é)r*)
    cyber-?(arme*|guerre), (exploit*|logiciel* (malveillant*|espion*)|maliciel*|porte* derobee*) & (gener*|cre*|develop*|ecri*|deploy*|implant*), (reseau* electrique*|infrastructure* critique*) & (attaqu*|sabot*|penetr*|paralys*), (renseignement d'origine|brouillage de|brouill*) (electromagnetique|radar*|communication*), guerre electronique, radiogoniometrie
    (guid*|trajectoire*|autodirecteur*|interception) & missile*, (enrichi*|centrifug*) & uranium, uranium enrichi, plutonium & (retrait*|implosion), (simul*|concept*|calcul*|essai*) & (arme* nucleaire*|bombe* (atomique*|nucleaire*)|explosion* nucleaire*|tete* nucleaire*)
    (dispers*|synthese|production|diffusion) & (agent* (neurotoxique*|innervant*|chimique*|biologique*)|gaz (sarin|moutarde|toxique*|innervant*)|sarin|anthrax|arme* (biologique*|chimique*)), guerre (electronique|chimique|biologique), drone* (d'attaque|de combat|arme*|kamikaze*|suicide*), munition* rodeuse*, planeur* hypersonique*, conduite de tir, reconnaissance de cible*
    pour (l'armee|la marine nationale|le ministere (de la defense|des armees)), surveillance (de masse|massive), (reconnaissance faciale|suivi|pistage|identifi*) & (minorite*|dissident*|manifestant*|journaliste*|opposant*), intercept* & (communication*|appel*), ecoutes telephoniques`,
  topics: `
    embuscade*, forces terrestres, police anti-?emeute*, crs
    camp* de (travail|concentration|internement|reeducation|prisonniers), societe* ecran*, arme, armes?, (cyberattaque*|pirater) & (hopit*|ferroviaire*|autre (pays|etat)|etranger*), (roquette*|obus) & (guid*|terminal*)
    dissident*, prisonnier* politique*, canon* (automoteur*|antiaerien*), fabricant* d.armes, marchand* d.armes, bombe* planante*, mortiers? (de|lourd*)
    antibunker, helicoptere* (de combat|d.attaque|arme*), (calcul|conduite|tables?) de tir, police secrete, bombes?, de combat
    (drone*|avion*|navire*) furtif*
    (drone*|essaim*) & (satur*|navire*|defenses), attaque* saturante*
    milice*, mercenaire*, insurge*, rebelles armes, paramilitaire*, bras arme, fusiliers marins, infanterie de marine
    agent* vesicant*, agent* suffocant*, lewisite, phosgene, yperite, manpads, antiaerien*, sol-?air
    sous-munition*, arme* a sous-munition*, bombe* a fragmentation, ami-ennemi, bombe* guidee*
    armee* etrangere*, detonateur*, amorcage multipoint*, debarquement amphibie
    vehicule* blinde*
    leurre* infrarouge*
    interrogatoire*, torture*
    poste* de commandement, bataillon*, regiment*, brigade*, garnison*, commando*, equipage* de char*
    tourelle*, canonnier*
    (contourn*|echapp*|elud*) ~ (sanction*|controle* des exportations|embargo*|licence*)
    frappe* aerienne*, bombardement*, raid* aerien*, porte-?avion*, vision nocturne, sous-marin* (d.attaque|nucleaire*|militaire*)
    (drone*|uav|essaim*|quadricoptere*|robot*|sans (pilote|equipage)|autonome*|satellit*) & (frapp*|attaqu*|ennem*|blind*|antiaerien*|defense aerienne|troupe*|chars|char d.assaut|letal*|letaux|cible* (militaire*|hostile*|ennem*)|tranchee*|convoi*|neutralis*|lanceur*|combat*|artiller*)
    (image*|satellit*|reconn*|identif*|detect*|localis*) & (ennem*|lanceur* mobile*|position* d'artillerie|mouvement* de troupe*)
    plutonium, tireur* d.elite, fusil*, mitrailleuse*, explosif* (militaire*|brisant*), propergol solide, missile* de croisiere
    ennemi*, etat-?major, troupe*, forces speciales, forces armees, industrie* de (la )?defense, (entreprise*|contrat*|secteur) de (la )?defense, defense (nationale|antimissile*|antiaerienne), direction generale de l'armement, services de renseignement*, blinde*, vehicule* blinde*, grenade*, roquette*, obus, mine* (terrestre*|marine*|antipersonnel*), porte-?avions, parachutiste*, combattant*, armee de l'air, contre-?espionnage
    militaire*, armee*, armes, arme (nucleaire|chimique|biologique|letale), armement*, missile*, balistique*, ogive*, torpille*, munition*, artillerie, obusier*, char* de combat, avion* de (chasse|combat), navire* de guerre, sous-marin* nucleaire*, bombe* (atomique*|nucleaire*|h), champ de bataille, soldat*, ministere (de la defense|des armees), agent* (neurotoxique*|innervant*), gaz sarin, essai* nucleaire*, renseignement* militaire*, service* (secret*|de renseignement*), espionnage, marine de guerre`,
  studied: `
    athlete*, cartes anciennes
    violence, haine
    romans, roman policier, livres audio
    scolaire*, lycee*, college*, vente aux encheres, tableaux, patrimoine, monument*, commemor*
    banque*, bancaire*, jeu de tir, jeux (de tir|video)
    chasse sportive, tir sportif, olympique*, moderation, automutilation, dechets (nucleaires|radioactifs), eaux souterraines, garanties
    (alert*|avert*|prevenir|informer) (des |les |la |aux )?~ (civil*|population*|citoyen*|habitant*|riverain*), sirene*, abri*, evacuation*, protection civile, jouet*, jeu* de societe, documentaire*, crime* de guerre, famille*, science-fiction
    histoire, historique*, musee*, archive*, archeolog*, traite*, desarmement, non-?proliferation, ancien* combattant*, antidote*, intoxication*, decontamination, deminage, bagage*, aeroport*, victime*, refugie*, humanitaire*, presse, journaux, roman*, film*, jeu* video, droit international, ethique, post-?traumatique*, desinformation`,
  onward: `
    vente*, location
    camion*
    rassembl*
    utilisateur*, acheteur*
    marchandise*, cargaison*
    ensuite a, puis a, puis vers, puis au, et de la
    connect*
    frontiere, coursier*
    part, partent, fret
    supercalculateur*, nuage, cloud, transitaire*, utilisateur*, destination
    distributeur*, revendeur*, grossiste*, intermediaire*, acheteur*, sous-?traitant*
    a destination, destination finale, vers, remis*, remett*, fourni*, fourn*, cede*, cession*, transit*, rejoin*, partir* pour, employe*, ingenieur*, developpeur*, equipe* (de|a|en), bureau*, comptes? utilisateur*, vpn, se connect*, utilisateur* final*, centre* de donnees, usine*, fonderie*, partenaire*, coentreprise*, societe (soeur|du groupe|mere), heberg*, install*, propriete de, via
    reexport*, reexpedi*, expedi*, transfer*, transmis*, revend*, revente, detourn*, envoy*, livr*, achemin*, export*, vendu*, prete*, acces (a distance|distant|depuis|pour), filiale*, succursale*, client*, siege, maison mere, pour le compte de, transbord*`,
  trade: `
    ferme* de minage, minage
    minage (de )?(bitcoin*|crypto*), revente, revendre, reexportation*, sous-?lou*, (location|louer) & (gpu*|serveur*|puce*|capacite*|calcul|tiers|entreprise*)`,
  denial: {
    far: 'rien a voir, aucun (lien|rapport), sans (lien|rapport), ne, pas, jamais, interdi*, exclu*',
    near: 'aucun*, sans, ni, non, hors',
    breaks: 'pour, avec, qui, que',
    after: "(est|sont|sera) (strictement )?(interdit*|exclu*|prohibe*), n'est pas, ne sont pas",
    none: 'pas seulement, sans (limite*|restriction*), pas exclu*, non seulement',
    turns: 'mais, cependant, tandis que',
  },
};

export const de: Phrases = {
  harmless: `
    [a-z]+formig(e|er|es|en|em)?, [a-z]+ahnlich(e|er|es|en|em)?, armee (von|aus|an) ~ (\\w+)?(fahrern|kurieren|helfern|boten|lieferanten|studenten|mitarbeitern|pflegern|arbeitern|testern|lehrern|beratern|freiwilligen)
    stahlbeton
    zeitbombe*, bombenstimmung, badebombe*, kampfsport*, kampf gegen, wahlkampf*
    kubakrise, raketenkrise
    (erkenn*|gegen|entlarv*|bekampf*) ~ (desinformation*|falschnachricht*|fake news)
    (bank*|compliance|aufsicht*|geldwasche*) & (sanktion*|uberweisung*|transaktion*), (ego-?shooter*|strategiespiel*|computerspiel*|videospiel*|spiele(studio|entwickler)*), (verteidigungs|militar|wehr)(ausgaben|etat|haushalt)
    naturlich* feind*, fressfeind*, (erkenn*|verhinder*|pruf*) ~ sanktionsumgehung*, seekabel*, zielgruppe*, zielvariable*, zielsprache*
    armee* (von|aus|der) (freiwillig*|robotern|bots|ameisen|fans|helfer*), zielprotein*, zielmolekul*, cybersicherheit, cyberabwehr, (erkenn*|gegen|schutz|abwehr*|verhinder*) ~ (phishing*|schadsoftware|malware|ransomware|cyberangriff*|hackerangriff*|einbruch*|betrug*), herzinfarkt*, (panik|herz)attacke*, blitzeinschlag*, schwertwal*, bundeswehrkrankenhaus*, heilsarmee, rohrpost, schildkrotenpanzer*, (vogel|blitz)schlag*
    waldbrand*, anorganisch*, nuklearmedizin*, kernfusion*, kernkraft*, kernspin*, nuklear* magnet*, kernphysik*, (krankheits|gesundheits|seuchen)uberwachung, nichtmilitarisch*, marineblau*, transferlernen`,
  deeds: `
    (opfer*|tote*|verletzte*|todesopfer*) ~ maximier*, (opferzahl*|todesopfer*) & (maximier*|moglichst (viele|hoh*))
    (demonstration*|protest*|plakat*|kundgebung*) & (polizei*|identifi*|gesicht*|erkenn*|festn*)
    (uigur*|tibet*) & (han-?chines*|gesicht*|ethni*)
    (e-?mails?|nachrichten|anrufe) & (geheimdienst*|geheimpolizei*|ganzen land*)
    (journalist*|anwalt*|aktivist*) & (telefon*|handy*|anruf*|abhor*|chat*)
    (erreger*|viren|virus|stamm*|stamme) & (todlich*|letal*|todbringend*)
    anreicherungsanlage*, trennarbeit*
    (aller|alle|samtlich*) (einwohner*|burger*|bewohner*) & (gesicht*|gang*|biometr*|uberwach*|verfolg*)
    (desinformation*|falschnachricht*|fake news) & (erzeug*|generier*|wahl*|verbreit*)
    (rdx|hmx|oktogen|hexogen|cl-?20) & (deton*|synthese|gefecht*)
    (stimmabdruck*|iris*|dna|biometri*) & (bevolkerung*|provinz|einwohner*|anrufe|minderheit*|burger), beschlagnahmt* (telefon*|handy*|gerat*)
    (milzbrand*|pest|tularamie|pocken*|ebola*|botulin*) & (resisten*|pulver*|aerosol*|massenkultur|sporen|verspruh*|zerstaub*)
    uran* & (laser*|diffusion*|trenn*|90), wiederaufarbeitung* & (brennstab*|brennelement*|plutonium*), lithium-?6
    (feuer*|schie(ss|ß)*|schuss*) & (personen|mensch*|ohne (bestatig*|freigabe)|autonom*)
    (regierungskriti*|systemkriti*|staatskriti*|illoyal*) & (bewert*|polizei|liste*|festn*|verhaft*|identifizier*|punkt*|erfass*|meld*), (moschee*|kirch*ganger*|gemeindemitglied*|monch*|migrant*|fluchtling*|anwalt*|blogger*) & (gesicht*|kamera*|polizei*|verhaft*|uberwach*), gezielt* totung*, attentat*, mordanschlag*, (rizin|botulin*|milzbrand*|toxin*) & (inhal*|aerosol*|trager*|todlich* dosis|verspruh*|vernebel*), (schadsoftware|computervirus|computerwurm|hack*) & (zentrifuge*|bahnsignal*|wasserwerk*|pipeline*), sprengfalle*
    (oppositionspolitik*|oppositionell*|opposition|dissident*) & (telefon*|handy*|ortung*|orten|standort*), schaden* & (luftschl*|luftangriff*|bombard*), (virus|viren|grippe*|erreger*|stamm*) & (mehr (opfer|tote)|frettchen|uber die luft|todlich*|letal*), gefalscht* (endverbleib*|rechnung*|erklarung*), (zensier*|zensur|loschen) & (regierungskritik*|oppositionell*|dissident*|protest*), trollfabrik*, wahl(manipulation*|beeinflussung*), antisatellit*, energiewaffe*, laserwaffe*, tarnkappe*, radarquerschnitt*
    (treff*|zerstor*|angreif*) (von )?~ (koordinat*|ziel*|ziele), (unter|umgeh*|ausweich*|unterflieg*) (dem |des |der )?radar*, (gefangen*|haftling*|gefangnis*|muslim*|glaubig*) & (emotion*|bewert*|punkt*|uberwach*|gesinnung*), (phishing-?(mail*|kampagne*|text*)|einbruchswerkzeug*|angriffswerkzeug*) & (erzeug*|generier*|schreib*|erstell*), (hack*|eindring*|einbruch) & (ministeri*|regierung*|botschaft*|nachbarstaat*|nachbarland*), sprengstoff* & (kugel*|kompri*|verdicht*|plutonium*|metall*), (kompri*|verdicht*) & plutonium*, (auftragnehmer*|zulieferer*|lieferant*) (der|des) ~ (verteidigung*|armee|streitkraft*|marine)
    hyperschall*, gleitkorper*, gleitflugkorper*, wiedereintritts(korper*|kopf*|fahrzeug*), wiedereintritt* & (korper*|kopf*|gefecht*|rakete*|ablat*), staustrahltriebwerk*, railgun*, hohlladung*, panzerbrechend*, annaherungszunder*, zunder, panzerabwehr*, schiffsabwehr*, boden-?luft, luft-?luft, endphasenlenk*, suchkopf*, raketenwerfer*, prazisionsschlag*, u-?boot-?(jagd|abwehr|krieg*), cyberkrieg*, seekrieg*
    spaltbar* (material*|kern*|masse), sprengstofflinse*, sprenglinse*, (hexafluorid*|uf6|uranhexafluorid*) & (kaskade*|trenn*|anreicher*|zentrifuge*), waffenfahig*, waffentauglich*, (plutonium|uran) & (abtrenn*|bombe*|kern|isotopentrennung|waffe*), subkritisch* experiment*, (konvergent*|zusammenlaufend*) (stosswelle*|stoßwelle*|schockwelle*)
    (virus|viren|erreger*|grippe*|influenza*|bakterie*|stamm*|toxin*) & ((ansteckend|todlich|virulent|ubertragbar|letal)ere*|(steiger*|erhoh*|verstark*) der (ubertragbarkeit|letalitat|virulenz|ansteckung*)|impfschutz umgeh*|umgehung*|waffe*|vernebel*|aerosolisier*), gain-?of-?function, (sarin|vx|soman|nowitschok|nervengift*|nervenkampf*) & (synthese*|analog*|vorlaufer*|verspruh*)
    (ethnisch*|minderheit*|uigur*|tibet*|xinjiang|dissident*|oppositionell*|opposition|demonstrant*|demonstrierend*|journalist*|aktivist*|regimekritik*|menschenrechtsanw*) & (gesicht*|kamera*|kontrollpunkt*|verfolg*|uberwach*|polizei*|festnahme*|festnehm*|verhaft*|bewert*|punkt*|abhor*|telefon*|ortung|orten|meld*|lager)
    cyberwaffe*, (exploit*|schadsoftware|schadcode|spionagesoftware|trojaner*|hintertur*) & (erzeug*|entwick*|schreib*|generier*|einschleus*|verteil*|erstell*), (stromnetz*|kritisch* infrastruktur*) & (angriff*|angreif*|sabotage*|lahmleg*|eindring*), (fernmelde|funk|elektronisch* )aufklarung, elektronisch* (kampf*|krieg*|aufklarung), (stor*) & (radar*|gps|funkverkehr), funkspruch*, peil* (von )?(sender*|radar*)
    (lenk*|steuer*|flugbahn*|zielsuch*|abfang*) & (rakete*|marschflugkorper*|flugkorper*|lenkwaffe*), urananreicherung*, (anreicher*|zentrifuge*) & uran*, angereichert* uran, plutonium & (wiederaufarbeitung|implosion), (simul*|entw*|berechn*|zund*) & (kernwaffe*|atomwaffe*|atombombe*|nuklearwaffe*|kernexplosion*)
    (ausbreit*|synthese|herstell*|produktion|verbreit*) & (nervengift*|nervenkampfstoff*|sarin|senfgas|giftgas*|kampfstoff*|milzbrand*|biowaffe*|chemiewaffe*), elektronisch* kampffuhrung, (kampf|angriffs)drohne*, bewaffnet* drohne*, hyperschall(waffe*|gleit*|rakete*|flugkorper*), feuerleit*, zielerkennung*
    fur (die bundeswehr|das verteidigungsministerium|die armee|die streitkrafte|die marine|das militar), massenuberwachung, (gesichtserkennung|verfolg*|uberwach*|identifizier*) & (minderheit*|dissident*|demonstrant*|oppositionell*|journalist*), (abhor*|abfang*) & (kommunikation|gesprach*|funk*|telefon*)`,
  topics: `
    hinterhalt*, landstreitkraft*, bereitschaftspolizei*
    (arbeits|konzentrations|umerziehungs|internierungs|gefangenen)lager*, briefkastenfirm*, scheinfirm*, strohfirm*, bewaffnet*, (cyberangriff*|hackerangriff*) & (krankenh*|bahn*|ander* (staat*|land*)|ausland*|plan*), (rakete*|geschoss*) & (gelenkt*|endphase*|lenk*)
    dissident*, politisch* gefangen*, (panzer|feld)haubitze*, selbstfahrgeschutz*, rustungs*, waffenhersteller*, waffenhandler*, gleitbombe*, granatwerfer*
    bunkerbrech*, bombe, bomben*, kampf(hubschrauber*|flugzeug*|einsatz*|truppe*|schwimmer*|roboter*|kraft*), geheimpolizei*
    tarnkappen*, stealth-?(drohne*|jet*|flugzeug*)
    (*drohne*|schwarm*) & (ubersattig*|sattig*|schiffsabwehr|kriegsschiff*|schiffsverteidigung)
    miliz*, soldner*, aufstandisch*, paramilitar*, bewaffnet* arm, marineinfanterie, landungstruppe*
    hautkampfstoff*, lungenkampfstoff*, lewisit, phosgen, senfgas*, manpads, schultergestutzt*, boden-?luft-*
    streumunition*, streubombe*, bomblet*, freund-feind*, lenkbombe*
    auslandisch* (armee*|streitkraft*|truppe*), sprengzunder*, detonator*, amphibisch* landung*
    gepanzert*
    tauschkorper*
    verhor*, folter*
    gefechtsstand*, bataillon*, regiment, regiments, panzerbesatzung*, panzertruppe*, garnison*, kommandeur*, kommandotrupp*, wehrpflichtig*
    geschutz*
    (umgeh*|umgang*|aushebel*) ~ (sanktion*|exportkontroll*|embargo*|genehmigung*), (sanktion*|exportkontroll*|embargo*) ~ umgeh*
    luftschlag*, luftangriff*, bombardier*, bombenangriff*, flugzeugtrager, nachtsicht*
    (*drohne*|*drohnen*|uav|quadrocopter*|schwarm*|schwarme*|roboter*|unbemannt*|autonom*|satellitenbild*|luftbild*) & (angriff*|angreif*|feindlich*|feind|gegnerisch*|gepanzert*|panzer*|flugabwehr*|luftabwehr*|truppe*|todlich*|bekampf*|schutzengraben|kolonne*|gefecht*|zerstor* von fahrzeug*|raketenwerfer*|startrampe*|einsatz gegen)
    (bild*|satellit*|erkenn*|identifiz*|ort(en|ung)|lokalis*) & (feindlich*|gegnerisch*|mobil* startrampe*|raketenwerfer*|artilleriestellung*|truppenbewegung*)
    plutonium*, *scharfschutze*, gewehr*, sturmgewehr*, maschinengewehr*, schusswaffe*, plastiksprengstoff*, feststoffrakete*, ballistikrechner*, ballistik
    feind*, generalstab*, truppe, truppen*, spezialkraft*, wehrtechn*, wehrtechnik*, verteidigungs(industrie*|sektor*|unternehmen*|auftrag*|zweck*|forschung*|bereich*), *rustungs*, flugabwehr*, luftverteidigung*, raketenabwehr*, granate*, geschoss*, seemine*, landmine*, flugzeugtrager*, fallschirmjager*, *panzerwagen, radpanzer*, schutzenpanzer*, u-?boot*, fregatte*, bundesnachrichtendienst, staatssicherheit, marinesoldat*, *raketenangriff*, kampfmittel*, gefecht*
    militar*, armee*, bundeswehr, streitkraft*, luftwaffe, kriegsmarine, waffe*, kernwaffe*, atomwaffe*, atombombe*, wasserstoffbombe*, biowaffe*, chemiewaffe*, rakete*, lenkflugkorper*, flugkorper*, marschflugkorper*, ballistisch*, gefechtskopf*, sprengkopf*, torpedo*, munition*, artillerie*, haubitze*, kampfpanzer*, panzer*, kampfflugzeug*, kampfjet*, kriegsschiff*, gefechtsfeld*, schlachtfeld*, soldat*, verteidigungsministerium, rustung*, nervengift*, nervenkampfstoff*, sarin, giftgas*, nachrichtendienst*, geheimdienst*, spionage*`,
  studied: `
    sportler*, alte karten
    gewalt, hass
    *romane, *roman, horbuch*, thriller*, krimi*
    unterricht*, schule*, gymnasi*, lehrmaterial*, auktion*, gemalde*, denkmal*, gedenk*
    bank, banken, geldwasche*
    im spiel, spiel, spiele, ego-?shooter*, e-?sport*, bundestag*, debatte*
    jagdsport, jager*, sportschutze*, olymp*, moderation*, selbstverletz*, atommull*, endlager*, grundwasser*, forensi*
    (warn*|alarmier*|information) (der |die |von |die )?~ (bevolkerung*|zivilist*|burger*|einwohner*|anwohner*|mensch*), sirene*, schutzraum*, luftschutz*, schutzbunker*, evakuier*, katastrophenschutz*, zivilschutz*, spielzeug*, brettspiel*, dokumentarfilm*, kriegsverbrech*, angehorige*, kampfmittelraum*, raumung, entscharf*, science-?fiction
    geschicht*, historisch*, museum*, archiv*, archaolog*, vertrag*, abrustung*, nichtverbreitung*, veteran*, gegengift*, vergiftung*, dekontamin*, minenraumung*, gepack*, flughafen*, opfer*, fluchtling*, humanitar*, nachrichtentext*, zeitung*, roman*, film*, videospiel*, volkerrecht*, ethik*, posttraumatisch*, desinformation*`,
  onward: `
    lkw, lastwagen
    sammel*, zusammen
    nutzer*, kaufer*, anwender*
    ware, waren, ladung, sendung*
    dann (an|nach|zu), danach (an|nach), anschlie(ss|ß)end (an|nach), weiter nach, von dort nach
    verbind*
    grenze*, kurier*
    mutter, mutterhaus, mutterkonzern*, fliegt, fliegen, fracht*
    supercomputer*, superrechner*, cloud, spediteur*, bestimmungsort, nutzer*
    handler*, vertriebspartner*, grosshand*, zwischenhandler*, abnehmer*, kaufer*, subunternehm*
    gelang*, geht, gehen, weiterreis*, weitertransport*, transportier*, gebracht, bringen, verlager*, verleg*, zugestellt, ubergabe, bestimmungsort*, endempfanger*, endnutzer*, endkund*, endverbleib, mitarbeiter*, ingenieur*, entwickler*, team*, buro*, benutzerkonto*, nutzerkonten, zugang*, vpn, einlogg*, anmeld*, rechenzentrum*, fabrik*, werk, halbleiterwerk*, partner*, gemeinschaftsunternehmen, konzerngesellschaft*, konzernmutter, schwestergesellschaft*, schwesterfirma, gehostet, betrieben, eigentum, uber
    weitergeleitet*, weiterleit*, reexport*, wiederausfuhr*, weiterverkauf*, weitergegeben*, weitergabe, umgeleitet*, umleit*, verschick*, versandt*, versend*, versand, geliefert*, lieferung*, liefern, uberstell*, ubergeben*, ubertragen*, verbracht*, ausfuhr*, exportier*, verkauf*, fernzugriff*, zugriff (aus|fur|von), tochter*, niederlassung*, zweigstelle*, kunde*, kunden, muttergesellschaft*, zentrale, im auftrag, umschlag*`,
  trade: `
    (krypto|bitcoin|mining)-?farm*, mining-?rig*, schurfen & (krypto*|bitcoin*|ether*)
    (bitcoin|krypto*)-?(mining|schurf*), schurf* von (bitcoin|krypto*), weiterverkauf*, wiederverkauf*, wiederausfuhr*, untervermiet*, (vermiet*|verleih*) & (gpu*|server*|chip*|rechen*|dritte*|firmen|unternehmen)`,
  denial: {
    far: 'nichts (mit|zu tun), kein* (bezug|zusammenhang), nicht, weder, nie, niemals, verbot*, verbiet*, untersagt*, schlie(ss|ß)en, ausgeschlossen',
    near: 'kein*, ohne, frei von, au(ss|ß)er',
    breaks: 'fur, mit, die, der, das',
    after:
      'nicht (vorgesehen|geplant|erlaubt|gestattet|statt|beabsichtigt|zulassig|verwendet|genutzt), ausgeschlossen, verboten, untersagt, nicht',
    none: 'nicht nur, ohne (einschrankung*|grenze*), nicht ausgeschlossen, nicht nur',
    turns: 'sondern, aber, jedoch, doch, wahrend',
  },
};
