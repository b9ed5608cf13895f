import { fatal } from "../errors/liaison-error.mjs";
import { details } from "../generated/messages.g.mjs";

/**
 * What messages call the type of a value: the runtime's own say it, one of the program has its name.
 *
 * @param {any} value
 * @returns {unknown}
 */
export function typeName(value) {
  switch (typeof value) {
    case "boolean":
      return details.TypeBoolean;
    case "string":
      return details.TypeString;
    case "bigint":
      return details.TypeInteger;
    case "number":
      return Number.isInteger(value) ? details.TypeInteger : details.TypeNumber;
    case "function":
      return details.TypeProcedure;
    default:
      return value === null || value === undefined ? details.TypeObject : (details[value.constructor.typeName] ?? value.constructor.name);
  }
}

/**
 * What a program meets that calls a method, or wants a member, which a value has not.
 *
 * @param {any} value
 * @param {string} member
 * @returns {never}
 * @throws 5004: there is no value. 5013
 */
export function noMember(value, member) {
  throw value === null || value === undefined ? fatal(5004) : fatal(5013, { type: typeName(value), member });
}

/**
 * What a program meets that calls a method, found when it runs, with another number of arguments than it takes.
 *
 * @param {string} method
 * @param {number} least
 * @param {number} most
 * @param {number} given
 * @returns {never}
 * @throws 5014
 */
export function wrongCount(method, least, most, given) {
  const counts = least === most ? least : { fr: `${least} à ${most}`, en: `${least} to ${most}` };
  throw fatal(5014, { method, counts, given });
}
