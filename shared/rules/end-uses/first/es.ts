import type { Phrases } from '../phrases.ts';

export const es: Phrases = {
  harmless: `
    (en|con) forma de \\w+, ejercitos? de (\\w+ ){0,1}(repartidor*|voluntari*|enfermer*|emplead*|estudiant*|docent*|trabajador*|mensajer*|ayudant*|etiquetador*|hormig*|influencer*|consultor*|becari*|robots|fans)
    hormigon armado, cemento armado
    bomba* (de (agua|calor|insulina|combustible|vacio|infusion|riego)|hidraulic*|centrifug*|sumergible*), deporte* de combate, combate (de|contra|a) (el |la |los |las )?(incendio*|fuego*|pobreza|hambre|plaga*|delito*)
    crisis de (los )?misiles
    (detec*|contra|verific*|combat*) ~ (desinformacion|noticias falsas|bulos)
    (banco*|bancari*|cumplimiento|regulador*|blanqueo) & (sancion*|transferencia*|operacion*|remesa*), videojuego*, juego* de (disparos|estrategia), gasto (de|en) defensa, gasto militar, presupuesto de defensa
    enemigo* natural*, (detec*|preven*) ~ evasion, cable* submarino*, volcan* submarino*, publico objetivo, mercado objetivo, variable* objetivo, gen* diana
    ejercito* de ~ (voluntari*|robot*|bots|hormiga*|fan*|ayudante*), proteina* (diana|objetivo), molecula* diana, (defensa|seguridad) (cibernetica|informatica), ciberseguridad, ciberdefensa, (detec*|contra|frente a|protec*|preven*|bloque*) ~ (phishing|malware|ransomware|ciberataque*|intrus*|fraude*), ataque* (al corazon|cardiaco*|de panico|de plagas|adversari*|informatico*), orca*, caida* de rayos, hospital* (militar*|naval*), lucha contra
    incendios? (forestal*|urbano*), inorganic*, medicina nuclear, fusion nuclear, central* nuclear*, energia nuclear, fisica nuclear, resonancia magnetica nuclear, nuclear* civil*, (vigilancia|inteligencia) (epidemiologica|sanitaria|artificial|de mercado|de negocio*), vigilancia de la salud, aprendizaje por transferencia, transferencia de (aprendizaje|calor), gusano cogollero, ojiva* (covalente*|gotica*), arco* ojival*, azul marino, armada de hormigon, hormigon armado, marina mercante, no militar*, arma* de juguete`,
  deeds: `
    (maximiz*|maximic*) ~ (victima*|muert*|heridos|bajas)
    (manifestac*|protesta*|pancarta*|marcha*) & (polici*|antidisturb*|identific*|rostro*|reconoc*|detec*|deten*)
    (uigur*|tibetan*) & (han|rostro*|etnia)
    (correo*|mensaje*|llamada*) & (servicio* secreto*|policia secreta|todo el pais)
    (periodista*|abogado*|activista*|opositor*) & (telefono*|llamada*|mensajes|pinch*)
    (patogeno*|virus|cepa*) & (mortal*|letal*|mortifer*)
    planta* de enriquecimiento, trabajo separativo
    todos los (habitantes|ciudadanos|residentes) & (rostro*|facial*|marcha|biometr*|vigil*|rastre*)
    (desinformacion|noticias falsas|bulos) & (gener*|eleccion*|difundir|masiv*)
    (rdx|hmx|octogeno|hexogeno|cl-?20) & (deton*|sintesis|ojiva*)
    (huella* de voz|iris|adn|biometric*) & (poblacion|provincia|habitantes|llamadas|minoria*|ciudadanos), telefonos (incautados|confiscados)
    (antrax|carbunco|peste|tularemia|viruela|ebola|botulin*) & (resisten*|polvo|aerosol*|cultivo masivo|esporas|pulveriz*)
    uranio & (laser|difusion|separac*|90), reprocesamiento & combustible, litio-?6
    (dispar*|abre* fuego) & (person*|sin (confirm*|autoriz*)|autonom*)
    (critic* (con|al|del|contra) (el )?(gobierno|regimen|partido|presidente)|desleal*|descontento*) & (puntu*|polici*|list*|deten*|identific*|rastre*|visit*), (mezquita*|iglesia*|fieles|monje*|migrante*|refugiado*|abogado*|bloguero*) & (rostro*|facial*|camara*|polici*|deten*|vigil*), asesinato* selectivo*, (ricina|botulin*|antrax|toxina*) & (inhal*|aerosol*|portador*|dosis letal|esparc*), (malware|virus inform*|gusano inform*|hacke*) & (centrifug*|ferrocarril*|agua potable|oleoducto*), explosivo* improvisado*
    (opositor*|oposicion|disidente*) & (telefono*|localiz*|ubicacion*|movil*), danos & (ataque* aereo*|bombardeo*), (virus|gripe|influenza|patogeno*|cepa*) & (mat* mas|huron*|por el aire|mas mortal*|letal*), (usuario* final*|factura*|declaracion*) fals*, (censur*|silenciar|eliminar) & (disiden*|critica* al gobierno|oposicion|protesta*), granja* de (trolls|bots politicos), (manipul*|interfer*) ~ eleccion*, antisatelite*, energia dirigida, arma* (laser|de microondas), furtiv* & (avion*|radar*|caza*), seccion transversal de radar
    (alcanz*|golpe*|atac*|destru*) ~ (coordenadas|objetivo*|blanco*), (bajo|evad*|elud*|evit*) (el |los )?radar*, vuelo rasante & (radar|coordenada*|ataque*), (preso*|reclus*|carcel*|prision*|musulman*|creyente*|fieles) & (emocion*|puntu*|vigil*|lealtad|denunci*), (correo* (enganos*|de phishing)|phishing|herramienta* de (intrusion|ataque|hackeo)) & (gener*|redact*|escrib*|cre*|contra), (hacke*|intrusion|penetr*) & (ministerio*|gobierno*|embajada*|pais vecino), explosivo* & (esfera|compres*|plutonio|liner*|metal*), compres* & plutonio, (contratista*|proveedor*) (de|del) ~ (defensa|ejercito|armada|fuerzas armadas)
    hipersonic*, planeo propulsado, cuerpo* planeador*, reentrada & (cuerpo*|cono*|ojiva*|ablac*), estatorreactor*, canon* de riel, carga* hueca*, perforante*, espoleta*, antitanque*, antibuque*, antiaere*, tierra-?aire, aire-?aire, guia* terminal, lanzacohetes, lanzamisiles, ataque* de precision, vehiculo* de combate, guerra (naval|antisubmarina|cibernetica|de minas)
    (material*|masa|nucleo) fision*, lente* explosiva*, onda* de choque convergente*, (hexafluoruro|uf6) & (cascada*|separac*|uranio|enriquec*), grado (militar|armamentistico), (plutonio|uranio) & (separac*|bomba*|nucleo*|implos*|arma*), experimento* subcritico*
    (virus|patogeno*|gripe|influenza|bacteria*|cepa*|toxina*) & (mas (contagios*|transmisible*|letal*|virulent*|mortifer*)|(aument*|increment*|elev*|potenci*) (su |la |de la )?(transmisibilidad|letalidad|virulencia|contagiosidad)|eludi* ~ vacuna*|evad* ~ vacuna*|arma*|aerosoliz*), ganancia de funcion, (sarin|vx|soman|novichok|neurotoxic*|agente* nervios*) & (sintesis|analogo*|precursor*|rociad*|dispers*)
    (etnic*|minoria*|uigur*|tibetan*|xinjiang|disidente*|opositor*|oposicion|manifestante*|periodista*|activista*|defensor* de derechos|indigenas) & (rostro*|facial*|camara*|control* policial*|seguimiento|rastre*|vigil*|polici*|deten*|arrest*|puntu*|escuch*|telefono*|pinch*|localizar*|ficha*)
    ciberataque* (ofensiv*|contra), (ciberarma*|ciberguerra), (exploit*|malware|programa* espia*|puerta* trasera*|codigo malicioso) & (gener*|cre*|desarroll*|escrib*|despleg*|implant*), (red electrica|infraestructura* critica*) & (atac*|ataque*|sabot*|penetr*|inutiliz*), (inteligencia de senales|guerra electronica|perturba* de (senal*|radar*|comunic*)|radiogoniometria), senal* de radar & (clasific*|enemig*)
    (guia*|trayectoria*|control*|diseno*|intercepta*|buscador*) & misil*, (enriquec*|centrifuga*) & uranio, uranio enriquecido, plutonio & (reproces*|implosion*|nucleo*)
    (simul*|diseno*|calculo*|desarroll*|detonac*|ensayo*) & (arma* (nuclear*|atomica*)|bomba* (nuclear*|atomica*|de hidrogeno)|explosi* nuclear*|cabeza* nuclear*)
    (dispers*|sintesis|produc*|propaga*|liberac*|desarroll*) & (agente* (nervioso*|quimico*|biologico*)|gas (sarin|nervioso|mostaza|venenoso)|sarin|soman|tabun|novichok|antrax|carbunco|arma* (biologica*|quimica*))
    guerra (electronica|biologica|quimica|bacteriologica), (dron*|uav|vehiculo* aereo*|robot*) (de |)(ataque|combate|armado*|suicida*|kamikaze*|militar*), munici* merodeador*, planeador* hipersonico*, hipersonic* & (ojiva*|misil*|vehiculo*|planeador*|arma*), vehiculo* de reentrada
    control de (tiro|fuego), reconocimiento de (objetivos|blancos), para (el|la|las) (ejercito|armada|marina de guerra|fuerza* (aerea*|armada*)|ministerio de defensa)
    vigilancia (masiva|total|de la poblacion|de ciudadanos), (reconocimiento facial|rastre*|seguimiento|identific*|vigil*) & (minoria*|disidente*|manifestante*|periodista*|opositor*|activista*|uigur*)
    intercepta* & (comunicac*|llamada*|telefon*|senal*|mensaj*), escuchas (telefonicas|ilegales), espionaje, interferencia de radar*`,
  topics: `
    emboscada*, fuerzas terrestres, antidisturbios
    (campo* de (trabajo|concentracion|reeducacion|internamiento|prisioneros)), empresa* (fantasma|pantalla|tapadera), armad(o|a|os|as), (ciberataque*|hackear) & (hospital*|ferrocarril*|otro pais|extranjer*), (cohete*|proyectil*) & (guiad*|terminal)
    disident*, preso* politic*, mortero*, canon* (antiaereo*|automatico*|naval*), fabricante* de armas, bomba* planeadora*, crucero* de batalla, acorazado*
    antibunker, helicoptero* (artillad*|de ataque|de combate), (calculo|direccion|mesa) de tiro, policia secreta, bombas? (perforan*|guiad*|de aviacion|de precision|antibunker), de combate
    (dron|drones|avion*|buque*) (furtiv*|invisible* al radar)
    (dron|drones|enjambre*) & (satur*|buque*|defensa*), ataque* de saturacion
    milicia*, mercenari*, insurgente*, guerriller*, paramilitar*, brazo armado, infanteria de marina
    agente* vesicante*, agente* asfixiante*, lewisita, fosgeno, iperita, cadena de (muerte|ataque), manpads, antiaere*
    submunicion*, (bomba*|municion*) de racimo, amigo-enemigo, bomba* guiada*
    ejercito* extranjero*, detonador*, iniciacion multipunto, desembarco anfibio, asignacion de armas
    blindado*
    bengala* infrarroj*, senuelo*
    interrogatorio*, tortura*
    puesto* de mando, batallon*, regimiento*, brigada* (de|mecaniz*|blindad*|militar*), guarnicion*, comando* (militar*|especial*), tripulacion* de tanque*, cadete*
    torreta*, artillero*
    (evad*|elud*|burl*|sorte*|esquiv*) ~ (sancion*|control* de exportacion|embargo*|licencia*)
    bombardeo*, ataque* aereo*, portaavion*, vision nocturna, submarino*
    (dron|drones|uav|vant|cuadricoptero*|enjambre*|robot*|no tripulad*|autonom*|satelite*|satelital*) & (atac*|ataque*|golpe*|enemig*|blindad*|antiaere*|tropa*|tanque*|letal*|objetivo* (militar*|enemig*|hostil*)|trinchera*|convoy*|combat*|neutraliz*|lanzador*|abati*|derrib* helicopt*)
    (imagen*|satelite*|reconoc*|identific*|detec*|localiz*) & (enemig*|lanzador* (movil*|de misil*)|lanzamisiles|posicion* (enemig*|de artilleria)|movimiento* de tropa*)
    plutonio, francotirador*, fusil*, rifle*, ametralladora*, explosivo* (militar*|plastico*), propelente solido, misil* de crucero
    belic*, enemig*, cuartel*, estado mayor, tropa*, defensa (antiaerea|antimisil*|nacional), (contratista*|empresa*|industria*|sector) de (la )?defensa, secretaria de la defensa, fuerzas especiales, servicios de seguridad del estado, blindados, vehiculo* blindado*, granada*, cohete* (de artilleria|militar*), proyectil*, mina* (terrestre*|naval*|antipersona*), portaaviones, acorazad*, paracaidistas
    militar*, ejercito*, fuerza* armada*, fuerza* aerea*, marina de guerra, armas, arma (nuclear|quimica|biologica|de destruccion*|de fuego|autonoma|letal), armamento*, belic*, misil*, balistic*, ojiva*, torpedo*, municion*, artilleria, obus*, tanque* de (combate|guerra), caza* de combate, avion* de combate, buque* de guerra, fragata*, submarino* (nuclear*|de ataque|militar*), bomba* (atomica*|nuclear*|de hidrogeno|guiada*), bombardero*, soldado*, campo de batalla, combate (aereo|terrestre), ministerio de defensa, industria de defensa, agente* nervioso*, gas sarin, gas mostaza, ensayo* nuclear*, prueba* nuclear*, inteligencia militar, servicio* (secreto*|de inteligencia), agencia* de inteligencia, espia*, guardia revolucionaria`,
  studied: `
    olimpi*, deportist*, mapas antiguos
    violencia, odio
    material escolar, docente*, instituto de secundaria, subasta*, cuadro*, patrimonio, monumento*, conmemor*
    banco*, bancari*, blanqueo
    caza deportiva, caceria, tiro deportivo, olimpic*, moderacion, autolesion*, residuo* nuclear*, aguas subterraneas, pozo*, salvaguardias
    (avis*|alert*|advert*|notific*) (a |de )?~ (poblacion|civil*|ciudadan*|vecin*|habitante*|residente*|gente), sirena*, refugio*, evacuac*, proteccion civil, juguete*, juego* de mesa, documental*, crimen* de guerra, familiar*, ciencia ficcion
    histori*, museo*, archivo*, arqueolog*, tratado*, desarme, no proliferacion, veterano*, antidoto*, intoxicac*, descontaminac*, desminado, equipaje*, aeropuerto*, victima*, refugiado*, humanitari*, noticia*, periodico*, novela*, pelicula*, videojuego*, derecho internacional, etica, postraumatico, desinformacion, memoria historica, cartas, escuela*, balistica forense, forense*`,
  onward: `
    venta*
    camion*
    reun*
    usuario*, comprador*
    carga, mercancia*, envio*
    luego a, despues a, y de ahi a, y luego, con rumbo
    conect*
    frontera, mensajero*
    supercomput*, nube, transitario*, usuario* en, transport*
    distribuidor*, concesionario*, mayorista*, intermediario*, comprador*, subcontratista*
    seguir* viaje, rumbo a, con destino, destino final, camino a, lleg* a, llev*, remit*, despach*, embarc*, transport*, traspas*, empresa* del grupo, empresa* hermana*, oficina*, empleado*, ingenier*, desarrollador*, equipo* (de|en), cuenta* de usuario, vpn, conect*, usuario* final*, centro* de datos, fabrica*, planta*, socio*, empresa conjunta, matriz, alberg*, aloj*, instal*, propiedad de, pas* por
    reenvi*, reexport*, redirig*, desvi*, reventa, revend*, trasbord*, transbord*, transferid*, transferir*, traslad*, enviad*, enviar*, envio*, entreg*, export*, vend*, cedid*, prestad*, alquil* a, acceso (remoto|desde|para), filial*, sucursal*, cliente*, sede, casa matriz, en nombre de, suministr*, contraband*`,
  trade: `
    granja* de (cripto*|minado|bitcoin*), minado, minar cripto*
    (mineria|minar|minado) (de )?(bitcoin*|cripto*|ethereum), reventa, revender*, reexportac*, subarr*, (alquil*|arrend*) & (gpu*|servidor*|chip*|capacidad|computo|tercero*|empresa*)`,
  denial: {
    far: 'nada que ver, ningun* relacion, sin relacion, no (se|es|son|sera*|seran|esta*|estan|hay|habra*|tiene*|tenemos|tendra*|va|van|vamos|ha|han|hace*|us*|utili*|emple*|permit*|acept*|sirv*|servira*|implica*|incluye*|[a-z]+(remos|aran|eran|iran|ara|era|ira|amos|emos|imos)), nunca, jamas, tampoco, prohib*, exclu*, niega*, descart*',
    near: 'sin, ningun*, ni, ajen* a, nada, excepto',
    breaks: 'para, con, que, por',
    after:
      '(queda*|esta*|sera*|son)? ?(estrictamente )?(prohibid*|excluid*|descartad*|vedad*), no (esta*|se|sera*) (permit*|previst*|contempl*|realiz*|us*|autoriz*)',
    none: 'no (solo|solamente|unicamente|se excluye*|excluimos|se limita*), sin (limite*|restriccion*)',
    turns: 'sino, pero, aunque, mientras',
  },
};
