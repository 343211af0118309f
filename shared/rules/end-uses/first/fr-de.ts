import type { Phrases } from '../phrases.ts';

export const fr: Phrases = {
  harmless: `
    feu* de foret*, incendie* de foret*, inorganique*, medecine nucleaire, fusion nucleaire, centrale* nucleaire*, energie nucleaire, physique nucleaire, resonance magnetique nucleaire, nucleaire civil*, surveillance (epidemiologique|sanitaire|des maladies), bleu marine, apprentissage par transfert, ogive* covalente*, non militaire*`,
  deeds: `
    (guid*|trajectoire*|autodirecteur*|interception) & missile*, (enrichi*|centrifug*) & uranium, uranium enrichi, plutonium & (retrait*|implosion), (simul*|concept*|calcul*|essai*) & (arme* nucleaire*|bombe* (atomique*|nucleaire*)|explosion* nucleaire*|tete* nucleaire*)
    (dispers*|synthese|production|diffusion) & (agent* (neurotoxique*|innervant*|chimique*|biologique*)|gaz (sarin|moutarde|toxique*|innervant*)|sarin|anthrax|arme* (biologique*|chimique*)), guerre (electronique|chimique|biologique), drone* (d'attaque|de combat|arme*|kamikaze*|suicide*), munition* rodeuse*, planeur* hypersonique*, conduite de tir, reconnaissance de cible*
    pour (l'armee|la marine nationale|le ministere (de la defense|des armees)), surveillance (de masse|massive), (reconnaissance faciale|suivi|pistage|identifi*) & (minorite*|dissident*|manifestant*|journaliste*|opposant*), intercept* & (communication*|appel*), ecoutes telephoniques`,
  topics: `
    militaire*, armee*, armes, arme (nucleaire|chimique|biologique|letale), armement*, missile*, balistique*, ogive*, torpille*, munition*, artillerie, obusier*, char* de combat, avion* de (chasse|combat), navire* de guerre, sous-marin* nucleaire*, bombe* (atomique*|nucleaire*|h), champ de bataille, soldat*, ministere (de la defense|des armees), agent* (neurotoxique*|innervant*), gaz sarin, essai* nucleaire*, renseignement* militaire*, service* (secret*|de renseignement*), espionnage, marine de guerre`,
  studied: `
    histoire, historique*, musee*, archive*, archeolog*, traite*, desarmement, non-?proliferation, ancien* combattant*, antidote*, intoxication*, decontamination, deminage, bagage*, aeroport*, victime*, refugie*, humanitaire*, presse, journaux, roman*, film*, jeu* video, droit international, ethique, post-?traumatique*, desinformation`,
  onward: `
    reexport*, reexpedi*, expedi*, transfer*, transmis*, revend*, revente, detourn*, envoy*, livr*, achemin*, export*, vendu*, prete*, acces (a distance|distant|depuis|pour), filiale*, succursale*, client*, siege, maison mere, pour le compte de, transbord*`,
  trade: `
    minage (de )?(bitcoin*|crypto*), revente, revendre, reexportation*, sous-?lou*, (location|louer) & (gpu*|serveur*|puce*|capacite*|calcul|tiers|entreprise*)`,
  denial: {
    far: 'ne, pas, jamais, interdi*, exclu*',
    near: 'aucun*, sans, ni, non, hors',
    breaks: 'pour, avec, qui, que',
    after: "(est|sont|sera) (strictement )?(interdit*|exclu*|prohibe*), n'est pas, ne sont pas",
    none: 'pas seulement, sans (limite*|restriction*), pas exclu*, non seulement',
    turns: 'mais, cependant, tandis que',
  },
};

export const de: Phrases = {
  harmless: `
    waldbrand*, anorganisch*, nuklearmedizin*, kernfusion*, kernkraft*, kernspin*, nuklear* magnet*, kernphysik*, (krankheits|gesundheits|seuchen)uberwachung, nichtmilitarisch*, marineblau*, transferlernen`,
  deeds: `
    (lenk*|steuer*|flugbahn*|zielsuch*|abfang*) & (rakete*|marschflugkorper*|flugkorper*|lenkwaffe*), urananreicherung*, (anreicher*|zentrifuge*) & uran*, angereichert* uran, plutonium & (wiederaufarbeitung|implosion), (simul*|entw*|berechn*|zund*) & (kernwaffe*|atomwaffe*|atombombe*|nuklearwaffe*|kernexplosion*)
    (ausbreit*|synthese|herstell*|produktion|verbreit*) & (nervengift*|nervenkampfstoff*|sarin|senfgas|giftgas*|kampfstoff*|milzbrand*|biowaffe*|chemiewaffe*), elektronisch* kampffuhrung, (kampf|angriffs)drohne*, bewaffnet* drohne*, hyperschall(waffe*|gleit*|rakete*|flugkorper*), feuerleit*, zielerkennung*
    fur (die bundeswehr|das verteidigungsministerium|die armee|die streitkrafte|die marine|das militar), massenuberwachung, (gesichtserkennung|verfolg*|uberwach*|identifizier*) & (minderheit*|dissident*|demonstrant*|oppositionell*|journalist*), (abhor*|abfang*) & (kommunikation|gesprach*|funk*|telefon*)`,
  topics: `
    militar*, armee*, bundeswehr, streitkraft*, luftwaffe, kriegsmarine, waffe*, kernwaffe*, atomwaffe*, atombombe*, wasserstoffbombe*, biowaffe*, chemiewaffe*, rakete*, lenkflugkorper*, flugkorper*, marschflugkorper*, ballistisch*, gefechtskopf*, sprengkopf*, torpedo*, munition*, artillerie*, haubitze*, kampfpanzer*, panzer*, kampfflugzeug*, kampfjet*, kriegsschiff*, gefechtsfeld*, schlachtfeld*, soldat*, verteidigungsministerium, rustung*, nervengift*, nervenkampfstoff*, sarin, giftgas*, nachrichtendienst*, geheimdienst*, spionage*`,
  studied: `
    geschicht*, historisch*, museum*, archiv*, archaolog*, vertrag*, abrustung*, nichtverbreitung*, veteran*, gegengift*, vergiftung*, dekontamin*, minenraumung*, gepack*, flughafen*, opfer*, fluchtling*, humanitar*, nachrichtentext*, zeitung*, roman*, film*, videospiel*, volkerrecht*, ethik*, posttraumatisch*, desinformation*`,
  onward: `
    weitergeleitet*, weiterleit*, reexport*, wiederausfuhr*, weiterverkauf*, weitergegeben*, weitergabe, umgeleitet*, umleit*, verschick*, versandt*, versend*, versand, geliefert*, lieferung*, liefern, uberstell*, ubergeben*, ubertragen*, verbracht*, ausfuhr*, exportier*, verkauf*, fernzugriff*, zugriff (aus|fur|von), tochter*, niederlassung*, zweigstelle*, kunde*, kunden, muttergesellschaft*, zentrale, im auftrag, umschlag*`,
  trade: `
    (bitcoin|krypto*)-?(mining|schurf*), schurf* von (bitcoin|krypto*), weiterverkauf*, wiederverkauf*, wiederausfuhr*, untervermiet*, (vermiet*|verleih*) & (gpu*|server*|chip*|rechen*|dritte*|firmen|unternehmen)`,
  denial: {
    far: 'nicht, nie, niemals, verbot*, verbiet*, untersagt*, schlie(ss|ß)en, ausgeschlossen',
    near: 'kein*, ohne, weder, noch, frei von, au(ss|ß)er',
    breaks: 'fur, mit, die, der, das',
    after:
      'nicht (vorgesehen|geplant|erlaubt|gestattet|statt|beabsichtigt|zulassig|verwendet|genutzt), ausgeschlossen, verboten, untersagt, nicht',
    none: 'nicht nur, ohne (einschrankung*|grenze*), nicht ausgeschlossen, nicht nur',
    turns: 'sondern, aber, jedoch, doch, wahrend',
  },
};
