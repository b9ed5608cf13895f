// Made from vocabulary/messages.json by: dotnet run --project tools/Liaison.VocabularyWriter

/** @typedef {{ fr: string, en: string }} Bilingual */

/** @type {Readonly<Record<number, Bilingual & { hint: Bilingual }>>} */
export const errors = Object.freeze({
  5001: { fr: "division de {value} par zéro", en: "division of {value} by zero", hint: { fr: "testez le diviseur avant de diviser", en: "test the divisor before dividing" } },
  5002: { fr: "l'indice {value} est hors du tableau, qui va de 1 à {limit}", en: "subscript {value} is outside the array, which goes from 1 to {limit}", hint: { fr: "testez l'indice, ou déclarez le tableau avec <agrandissement>", en: "test the subscript, or declare the array with <growth>" } },
  5003: { fr: "la position {value} est inférieure à 1", en: "position {value} is below 1", hint: { fr: "les positions se comptent à partir de 1", en: "positions count from 1" } },
  5004: { fr: "l'objet est Null", en: "the object is Null", hint: { fr: "allouez l'objet avant de l'utiliser", en: "allocate the object before using it" } },
  5005: { fr: "la valeur {value} ne se convertit pas en {type}", en: "the value {value} cannot be converted to {type}", hint: { fr: "vérifiez la valeur, ou le type de la variable", en: "check the value, or the type of the variable" } },
  5006: { fr: "aucune procédure ne s'appelle {procedure}", en: "no procedure is called {procedure}", hint: { fr: "vérifiez l'orthographe du nom", en: "check the spelling of the name" } },
  5008: { fr: "la fonction {function} du WLangage n'est pas fournie", en: "the function {function} of WLangage is not provided", hint: { fr: "retirez l'appel", en: "remove the call" } },
  5011: { fr: "la procédure {procedure} demande {count} paramètres, {given} lui sont donnés", en: "the procedure {procedure} requires {count} arguments, {given} are given", hint: { fr: "retirez des paramètres, ou donnez-leur une valeur par défaut", en: "remove parameters, or give them a default" } },
  5012: { fr: "l'exécution a échoué : {detail}", en: "the execution failed: {detail}", hint: { fr: "le détail vient de .NET", en: "the detail comes from .NET" } },
  5013: { fr: "{type} n'a pas de membre {member}", en: "{type} has no member {member}", hint: { fr: "vérifiez le nom du membre, et ce que la variable contient", en: "check the name of the member, and what the variable holds" } },
  5014: { fr: "la méthode {method} attend {counts} arguments, {given} lui sont donnés", en: "the method {method} takes {counts} arguments, {given} are given", hint: { fr: "donnez à la méthode les arguments qu'elle attend", en: "give the method the arguments that it takes" } },
  100031: { fr: "l'autre extrémité a fermé la connexion", en: "the other end closed the connection", hint: { fr: "fin normale d'un dialogue : appelez SocketFerme", en: "normal end of a dialogue: call SocketClose" } },
  100032: { fr: "la connexion a été coupée ou fermée ici ({detail})", en: "the connection was cut, or closed on this side ({detail})", hint: { fr: "voyez l'erreur système ; un autre thread a pu appeler SocketFerme", en: "see the system error; another thread may have called SocketClose" } },
  100200: { fr: "aucun socket ne porte ce nom", en: "no socket has this name", hint: { fr: "vérifiez majuscules et minuscules ; il a pu être fermé", en: "check upper and lower case; it may have been closed" } },
  100201: { fr: "un socket porte déjà ce nom", en: "a socket already has this name", hint: { fr: "fermez-le ou testez SocketExiste d'abord", en: "close it or test SocketExist first" } },
  100202: { fr: "nom vide ou de plus de {limit} caractères", en: "name empty or longer than {limit} characters", hint: { fr: "donnez un nom court", en: "give a short name" } },
  100203: { fr: "le port {port} n'est pas valable", en: "port {port} is not valid", hint: { fr: "1 à 65535 ; 0 seulement à la création", en: "1 to 65535; 0 only when creating" } },
  100204: { fr: "la constante {value} n'est pas connue ici", en: "constant {value} is not known here", hint: { fr: "voyez les constantes de la fonction", en: "see the function's constants" } },
  100205: { fr: "l'argument {argument} n'est pas valable : {detail}", en: "argument {argument} is not valid: {detail}", hint: { fr: "corrigez l'argument", en: "correct the argument" } },
  100206: { fr: "impossible sur un socket de genre {kind}", en: "not possible on a socket of kind {kind}", hint: { fr: "cette fonction attend un autre genre de socket", en: "this function needs another kind of socket" } },
  100228: { fr: "erreur du système ({detail})", en: "system error ({detail})", hint: { fr: "voyez errMessageSystème", en: "see errSystemMessage" } },
  100245: { fr: "file d'envoi pleine ({size} octets)", en: "send queue full ({size} bytes)", hint: { fr: "client trop lent : SocketParamFilePleine", en: "slow client: SocketParamQueueFull" } },
  100289: { fr: "adresse « {url} » non valable : {detail}", en: "address \"{url}\" is not valid: {detail}", hint: { fr: "forme ws://machine:port/chemin", en: "form ws://host:port/path" } },
});

/** @type {Readonly<Record<string, Bilingual>>} */
export const attempts = Object.freeze({
  Connect: { fr: "Connexion de « {name} » à {endpoint}", en: "Connecting \"{name}\" to {endpoint}" },
  Write: { fr: "Écriture sur « {name} »", en: "Writing to \"{name}\"" },
  Close: { fr: "Fermeture de « {name} »", en: "Closing \"{name}\"" },
  Evaluate: { fr: "Calcul", en: "Evaluation" },
});

/** @type {Readonly<Record<string, Bilingual>>} */
export const details = Object.freeze({
  NobodyAnswers: { fr: "personne ne peut répondre : la réponse par défaut est prise", en: "nobody can answer: the default answer is taken" },
  TypeBoolean: { fr: "booléen", en: "boolean" },
  TypeInteger: { fr: "entier", en: "integer" },
  TypeNumber: { fr: "nombre", en: "number" },
  TypeString: { fr: "chaîne", en: "string" },
  TypeBuffer: { fr: "Buffer", en: "Buffer" },
  TypeDate: { fr: "date", en: "date" },
  TypeDuration: { fr: "durée", en: "duration" },
  TypeArray: { fr: "tableau", en: "array" },
  TypeProcedure: { fr: "procédure", en: "procedure" },
  TypeObject: { fr: "objet", en: "object" },
  TypeJson: { fr: "JSON", en: "JSON" },
});

/** @type {Readonly<Record<string, Bilingual>>} */
export const labels = Object.freeze({
  Function: { fr: "Fonction", en: "Function" },
  Socket: { fr: "Socket", en: "Socket" },
  Hint: { fr: "Conseil", en: "Hint" },
  Code: { fr: "Code", en: "Code" },
  System: { fr: "Système", en: "System" },
  Date: { fr: "Date", en: "Date" },
  Thread: { fr: "Thread", en: "Thread" },
  Stack: { fr: "Pile", en: "Stack" },
  Month1: { fr: "Janvier", en: "January" },
  Month2: { fr: "Février", en: "February" },
  Month3: { fr: "Mars", en: "March" },
  Month4: { fr: "Avril", en: "April" },
  Month5: { fr: "Mai", en: "May" },
  Month6: { fr: "Juin", en: "June" },
  Month7: { fr: "Juillet", en: "July" },
  Month8: { fr: "Août", en: "August" },
  Month9: { fr: "Septembre", en: "September" },
  Month10: { fr: "Octobre", en: "October" },
  Month11: { fr: "Novembre", en: "November" },
  Month12: { fr: "Décembre", en: "December" },
  Day1: { fr: "Lundi", en: "Monday" },
  Day2: { fr: "Mardi", en: "Tuesday" },
  Day3: { fr: "Mercredi", en: "Wednesday" },
  Day4: { fr: "Jeudi", en: "Thursday" },
  Day5: { fr: "Vendredi", en: "Friday" },
  Day6: { fr: "Samedi", en: "Saturday" },
  Day7: { fr: "Dimanche", en: "Sunday" },
});
