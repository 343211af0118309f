import type { Phrases } from '../phrases.ts';

export const es: Phrases = {
  harmless: `
    incendios? (forestal*|urbano*), inorganic*, medicina nuclear, fusion nuclear, central* nuclear*, energia nuclear, fisica nuclear, resonancia magnetica nuclear, nuclear* civil*, (vigilancia|inteligencia) (epidemiologica|sanitaria|artificial|de mercado|de negocio*), vigilancia de la salud, aprendizaje por transferencia, transferencia de (aprendizaje|calor), gusano cogollero, ojiva* (covalente*|gotica*), arco* ojival*, azul marino, armada de hormigon, hormigon armado, marina mercante, no militar*, arma* de juguete`,
  deeds: `
    (guia*|trayectoria*|control*|diseno*|intercepta*|buscador*) & misil*, (enriquec*|centrifuga*) & uranio, uranio enriquecido, plutonio & (reproces*|implosion*|nucleo*)
    (simul*|diseno*|calculo*|desarroll*|detonac*|ensayo*) & (arma* (nuclear*|atomica*)|bomba* (nuclear*|atomica*|de hidrogeno)|explosi* nuclear*|cabeza* nuclear*)
    (dispers*|sintesis|produc*|propaga*|liberac*|desarroll*) & (agente* (nervioso*|quimico*|biologico*)|gas (sarin|nervioso|mostaza|venenoso)|sarin|soman|tabun|novichok|antrax|carbunco|arma* (biologica*|quimica*))
    guerra (electronica|biologica|quimica|bacteriologica), (dron*|uav|vehiculo* aereo*|robot*) (de |)(ataque|combate|armado*|suicida*|kamikaze*|militar*), munici* merodeador*, planeador* hipersonico*, hipersonic* & (ojiva*|misil*|vehiculo*|planeador*|arma*), vehiculo* de reentrada
    control de (tiro|fuego), reconocimiento de (objetivos|blancos), para (el|la|las) (ejercito|armada|marina de guerra|fuerza* (aerea*|armada*)|ministerio de defensa)
    vigilancia (masiva|total|de la poblacion|de ciudadanos), (reconocimiento facial|rastre*|seguimiento|identific*|vigil*) & (minoria*|disidente*|manifestante*|periodista*|opositor*|activista*|uigur*)
    intercepta* & (comunicac*|llamada*|telefon*|senal*|mensaj*), escuchas (telefonicas|ilegales), espionaje, interferencia de radar*`,
  topics: `
    militar*, ejercito*, fuerza* armada*, fuerza* aerea*, marina de guerra, armas, arma (nuclear|quimica|biologica|de destruccion*|de fuego|autonoma|letal), armamento*, belic*, misil*, balistic*, ojiva*, torpedo*, municion*, artilleria, obus*, tanque* de (combate|guerra), caza* de combate, avion* de combate, buque* de guerra, fragata*, submarino* (nuclear*|de ataque|militar*), bomba* (atomica*|nuclear*|de hidrogeno|guiada*), bombardero*, soldado*, campo de batalla, combate (aereo|terrestre), ministerio de defensa, industria de defensa, agente* nervioso*, gas sarin, gas mostaza, ensayo* nuclear*, prueba* nuclear*, inteligencia militar, servicio* (secreto*|de inteligencia), agencia* de inteligencia, espia*, guardia revolucionaria`,
  studied: `
    histori*, museo*, archivo*, arqueolog*, tratado*, desarme, no proliferacion, veterano*, antidoto*, intoxicac*, descontaminac*, desminado, equipaje*, aeropuerto*, victima*, refugiado*, humanitari*, noticia*, periodico*, novela*, pelicula*, videojuego*, derecho internacional, etica, postraumatico, desinformacion, memoria historica, cartas, escuela*, balistica forense, forense*`,
  onward: `
    reenvi*, reexport*, redirig*, desvi*, reventa, revend*, trasbord*, transbord*, transferid*, transferir*, traslad*, enviad*, enviar*, envio*, entreg*, export*, vend*, cedid*, prestad*, alquil* a, acceso (remoto|desde|para), filial*, sucursal*, cliente*, sede, casa matriz, en nombre de, suministr*, contraband*`,
  trade: `
    (mineria|minar|minado) (de )?(bitcoin*|cripto*|ethereum), reventa, revender*, reexportac*, subarr*, (alquil*|arrend*) & (gpu*|servidor*|chip*|capacidad|computo|tercero*|empresa*)`,
  denial: {
    far: 'no, nunca, jamas, tampoco, prohib*, exclu*, niega*, descart*',
    near: 'sin, ningun*, ni, ajen* a, nada, excepto',
    breaks: 'para, con, que, por',
    after:
      '(queda*|esta*|sera*|son)? ?(estrictamente )?(prohibid*|excluid*|descartad*|vedad*), no (esta*|se|sera*) (permit*|previst*|contempl*|realiz*|us*|autoriz*)',
    none: 'no (solo|solamente|unicamente|se excluye*|excluimos|se limita*), sin (limite*|restriccion*)',
    turns: 'sino, pero, aunque, mientras',
  },
};
