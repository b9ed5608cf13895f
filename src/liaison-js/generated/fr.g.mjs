// Made from vocabulary/ by: dotnet run --project tools/Liaison.VocabularyWriter

export {
  append as TableauAjoute,
  insert as TableauInsère,
  remove as TableauSupprime,
  clear as TableauSupprimeTout,
  find as TableauCherche,
  count as TableauOccurrence,
  size as Dimension,
  sort as TableauTrie,
  enqueue as Enfile,
  dequeue as Défile,
  push as Empile,
  pop as Dépile,
} from "../arrays/arrays.mjs";

export {
  currentDate as DateSys,
  currentTime as HeureSys,
  currentMoment as DateHeureSys,
  formatDate as DateVersChaîne,
  formatTime as HeureVersChaîne,
  formatMoment as DateHeureVersChaîne,
  parseDate as ChaîneVersDate,
  parseTime as ChaîneVersHeure,
  isDate as DateValide,
  isTime as HeureValide,
  days as DateDifférence,
  difference as DateHeureDifférence,
  startChronometer as ChronoDébut,
  readChronometer as ChronoFin,
  fromEpoch as EpochVersDateHeure,
  toEpoch as DateHeureVersEpoch,
} from "../dates/dates.mjs";

export {
  info as ErreurInfo,
  occurred as ErreurDétectée,
  raiseException as ExceptionDéclenche,
  raiseError as ErreurDéclenche,
  passError as ErreurPropage,
  passException as ExceptionPropage,
  rearm as ExceptionActive,
  exceptionInfo as ExceptionInfo,
  assert as dbgAssertion,
  debugError as dbgErreur,
  debugInfo as dbgInfo,
} from "../errors/errors.mjs";

export {
  write as VariantVersJSON,
  read as JSONVersVariant,
  format as JSONVersChaîne,
  parse as ChaîneVersJSON,
} from "../json/json.mjs";

export {
  and as ETBinaire,
  or as OUBinaire,
  xor as OUExclusifBinaire,
  not as NONBinaire,
  shiftLeft as bitDécaleGauche,
  shiftRight as bitDécaleDroite,
  random as Hasard,
  seedRandom as InitHasard,
  round as Arrondi,
  wholePart as PartieEntière,
  decimalPart as PartieDécimale,
  abs as Abs,
  min as Min,
  max as Max,
  root as Racine,
  power as Puissance,
  identifier as DonneGUID,
} from "../numbers/numbers.mjs";

export {
  trace as Trace,
  info as Info,
  error as Erreur,
  warn as Avertissement,
  toast as ToastAffiche,
  status as Message,
  write as ConsoleEcrit,
  writeError as ConsoleErreur,
  ask as OuiNon,
  choose as Dialogue,
  input as Saisie,
} from "../program/output.mjs";

export {
  execute as ExécuteTraitement,
} from "../program/program.mjs";

export {
  connect as SocketConnecte,
  write as SocketEcrit,
  exist as SocketExiste,
  close as SocketFerme,
} from "../sockets/sockets.mjs";

export {
  connect as WebSocketClientConnecte,
  connectSecure as WebSocketClientConnecteSSL,
} from "../sockets/websockets.mjs";

export {
  toUtf8 as ChaîneVersUTF8,
  fromUtf8ToAnsi as UTF8VersAnsi,
  fromUtf8 as UTF8VersChaîne,
  toUnicode as AnsiVersUnicode,
  fromUnicode as UnicodeVersAnsi,
  toHexadecimal as BufferVersHexa,
  fromHexadecimal as HexaVersBuffer,
  hexadecimalToInteger as HexaVersEntier,
  integerToHexadecimal as EntierVersHexa,
  toInteger as BufferVersEntier,
  hash as HashChaîne,
  encrypt as Crypte,
  decrypt as Décrypte,
  encode as Encode,
  decode as Décode,
} from "../strings/encodings.mjs";

export {
  position as Position,
  positionOf as PositionOccurrence,
  countOf as ChaîneOccurrence,
  contains as Contient,
  startsWith as ChaîneCommencePar,
  endsWith as ChaîneFinitPar,
  compare as ChaîneCompare,
  replace as Remplace,
  piece as ExtraitChaîne,
  between as ExtraitChaîneEntre,
  toArray as ChaîneVersTableau,
  join as TableauVersChaîne,
  split as ChaîneDécoupe,
} from "../strings/search.mjs";

export {
  length as Taille,
  left as Gauche,
  right as Droite,
  middle as Milieu,
  upper as Majuscule,
  lower as Minuscule,
  noSpace as SansEspace,
  complete as Complète,
  repeat as Répète,
  code as Asc,
  character as Caract,
  value as Val,
  format as NumériqueVersChaîne,
  build as ChaîneConstruit,
  typeOf as TypeVar,
} from "../strings/strings.mjs";

export {
  start as TimerSys,
  end as FinTimerSys,
  pause as Temporisation,
  yield as Multitâche,
} from "../threads/timers.mjs";

export const DepuisDébut = 0;
export const DepuisFin = 4096;
export const SansCasse = 8192;
export const MotComplet = 16384;
export const ccSansCasse = 32768;
export const sscGauche = 256;
export const sscDroite = 512;
export const sscExtérieur = 768;
export const sscIntérieur = 1024;
export const sscTout = 1792;
export const wlBooléen = 1;
export const wlEntier = 4;
export const wlEntier_8 = 6;
export const wlRéel = 7;
export const wlMonétaire = 8;
export const wlChaîne = 16;
export const wlBuffer = 17;
export const wlDate = 24;
export const wlHeure = 25;
export const wlDateHeure = 26;
export const wlDurée = 27;
export const wlTableau = 28;
export const wlProcédure = 29;
export const wlJSON = 30;
export const wlObjet = 31;
export const wlNull = 32;
export const HA_MD5_128 = 2001;
export const HA_SHA_160 = 2002;
export const HA_SHA_256 = 2003;
export const HA_SHA_384 = 2004;
export const HA_SHA_512 = 2005;
export const HA_HMAC_MD5_128 = 2011;
export const HA_HMAC_SHA_160 = 2012;
export const HA_HMAC_SHA_256 = 2013;
export const HA_HMAC_SHA_384 = 2014;
export const HA_HMAC_SHA_512 = 2015;
export const compresseAucun = 2101;
export const encodeAucun = 2102;
export const encodeBASE64 = 2103;
export const encodeBASE64SansRC = 2104;
export const encodeURL = 2105;
export const tcLinéaire = 2201;
export const ttCroissant = 2211;
export const ttDécroissant = 2212;
export const ttFonction = 2213;
export const ttMembre = 2214;
export const rangPremier = -2231;
export const rangSuivant = -2232;
export const rangPrécédent = -2233;
export const rangDernier = -2234;
export const psdMiseEnForme = 2221;
export const psdMinifié = 2222;
export const foLecture = 1048576;
export const foEcriture = 2097152;
export const foLectureEcriture = 3145728;
export const foCréation = 4194304;
export const foAjout = 8388608;
export const foCréationSiInexistant = 16777216;
export const fDisque = 33554432;
export const fRépertoire = 67108864;
export const fFichier = 134217728;
export const fExtension = 268435456;
export const threadNormal = 65536;
export const threadSécurisé = 131072;
export const threadSectionCritique = 262144;
export const threadMultiProcesseur = 524288;
export const threadContexteGlobal = 536870912;
export const threadAttendDémarrage = 1073741824;
export const threadInexistant = 2311;
export const threadEnCours = 2312;
export const threadSuspendu = 2313;
export const signalManuel = 2321;
export const signalAutomatique = 2322;
export const signalFermé = 2323;
export const signalOuvert = 2324;
export const exeNom = 2700;
export const exeNomCourt = 2701;
export const exeRépertoire = 2702;
export const exePID = 2703;
export const piNomProjet = 2704;
export const piNomEXE = 2705;
export const trtProcédure = 2331;
export const toastCourt = 2341;
export const toastLong = 2342;
export const cvBas = 2343;
export const cvMilieu = 2344;
export const cvHaut = 2345;
export const chGauche = 2346;
export const chCentre = 2347;
export const chDroite = 2348;
export const Actif = 2400;
export const AffichageSeulement = 2401;
export const Grisé = 2402;
export const SocketMarqueurFin = 1;
export const SocketTailleDébut = 2;
export const SocketSansMarqueurFin = 3;
export const SocketMarqueurFinBuffer = 4;
export const SocketWebSocket = 5;
export const SocketAdresse = 21;
export const SocketPort = 22;
export const SocketAdresseLocale = 23;
export const SocketPortLocal = 24;
export const SocketChemin = 25;
export const SocketSousProtocole = 26;
export const SocketEntêtes = 27;
export const SocketCodeFermeture = 28;
export const SocketRaisonFermeture = 29;
export const SocketLatence = 30;
export const SocketVersionTLS = 31;
export const SocketChiffrementTLS = 33;
export const SocketOuverture = 41;
export const SocketMessage = 42;
export const SocketFermeture = 43;
export const SocketErreur = 44;
export const SocketOptionDéfaut = 0;
export const SocketNagleOff = 16;
export const SocketAdresseUnique = 32;
export const SocketEncodageAnsi = 81;
export const SocketEncodageUTF8 = 82;
export const SocketEncodageUTF16 = 83;
export const SocketFileAttend = 84;
export const SocketFileFerme = 85;
export const SocketFileOublieAncien = 86;
export const SocketFileOublieNouveau = 87;
export const SocketCallbackPrincipal = 88;
export const SocketCallbackDédié = 89;
export const SocketCallbackBoucle = 90;
export const SocketParamEncodage = 101;
export const SocketParamPortsStricts = 102;
export const SocketParamAccèsStrict = 103;
export const SocketParamMoteur = 104;
export const SocketParamThreadCallback = 105;
export const SocketParamOption = 106;
export const SocketParamDélaiConnexion = 111;
export const SocketParamDélaiConnexionWeb = 112;
export const SocketParamDélaiTLS = 113;
export const SocketParamDélaiNégociation = 114;
export const SocketParamDélaiPremierMessage = 115;
export const SocketParamDélaiMessage = 116;
export const SocketParamDélaiFermeture = 117;
export const SocketParamDélaiEcriture = 118;
export const SocketParamPing = 119;
export const SocketParamPong = 120;
export const SocketParamInactivité = 121;
export const SocketParamTCPActif = 122;
export const SocketParamTailleMessage = 131;
export const SocketParamTailleMessageServeur = 132;
export const SocketParamFragments = 133;
export const SocketParamFileEnvoi = 134;
export const SocketParamFilePleine = 135;
export const SocketParamFileRéception = 136;
export const SocketParamConnexions = 137;
export const SocketParamConnexionsAdresse = 138;
export const SocketParamDemiOuvertes = 139;
export const SocketParamCompression = 140;
export const SocketParamTauxCompression = 141;
export const SocketParamLigneRequête = 142;
export const SocketParamTailleEntêtes = 143;
export const SocketParamNombreEntêtes = 144;
export const SocketParamMorceaux = 145;
export const SocketParamOrigines = 151;
export const SocketParamProtocoles = 152;
export const SocketParamChemins = 153;
export const SocketParamEntêtes = 154;
export const SocketParamSansProtocole = 155;
export const SocketParamReconnexion = 156;
export const SocketParamMotDePasse = 161;
export const SocketParamIgnoreCertificat = 162;
export const SocketParamRévocation = 163;
export const SocketIgnoreRacine = 256;
export const SocketIgnoreNom = 512;
export const SocketIgnoreDate = 1024;
export const errCode = 61;
export const errMessage = 62;
export const errRésumé = 63;
export const errCodeSystème = 64;
export const errMessageSystème = 65;
export const errComplet = 66;
export const errPile = 67;
export const ProtocoleSSL2 = 65536;
export const ProtocoleSSL3 = 131072;
export const ProtocoleTLS1 = 262144;
export const ProtocoleTLS1_1 = 524288;
export const ProtocoleTLS1_2 = 1048576;
export const ProtocoleTLS1_3 = 2097152;
export const NomCertificat = 16777216;
export const HashCertificat = 33554432;
export const Infini = -1;
