import { fatal } from "../errors/liaison-error.mjs";
import { ProcessType } from "../generated/constants.g.mjs";
import { call, toProcedure } from "../values/procedure.mjs";

/** Calls a procedure by its name. @param {string} name @param {number} kind @param {unknown[]} args */
export function execute(name, kind, ...args) {
  if (kind !== ProcessType.procedure) throw fatal(100204, { value: kind });
  return call(toProcedure(name), ...args);
}
