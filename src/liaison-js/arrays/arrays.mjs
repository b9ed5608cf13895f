import { fatal } from "../errors/liaison-error.mjs";
import { ArrayOption } from "../generated/constants.g.mjs";
import { AssociativeArray } from "../values/associative-array.mjs";
import { Collection } from "../values/collection.mjs";
import { areEqual, compare } from "../values/comparison.mjs";
import { toInt32 } from "../values/conversion.mjs";
import { DynamicArray } from "../values/dynamic-array.mjs";
import { call } from "../values/procedure.mjs";

/** @param {DynamicArray<any> | Collection<any>} array @param {[any?]} element */
export function append(array, ...element) {
  array.add(...element);
  return array.count;
}

/** @param {DynamicArray<any>} array @param {number} subscript @param {any} element */
export function insert(array, subscript, element) {
  array.insertAt(subscript, element);
}

/** @param {DynamicArray<any> | AssociativeArray<any>} array @param {any} place A subscript, or a key. */
export function remove(array, place) {
  if (array instanceof DynamicArray) array.removeAt(place);
  else array.remove(place);
}

/** @param {{ clear(): void }} array */
export function clear(array) {
  array.clear();
}

/** @param {DynamicArray<any>} array @param {number} kind @param {any} element @param {number} [start] */
export function find(array, kind, element, start = 1) {
  if (kind !== ArrayOption.linear) throw fatal(100204, { value: kind });
  for (let i = Math.max(start, 1); i <= array.count; i++) if (areEqual(array.get(i), element)) return i;
  return -1;
}

/** @param {{ count: number }} array */
export const count = (array) => array?.count ?? 0;

/** @param {DynamicArray<any>} array @param {number} [wanted] */
export function size(array, wanted) {
  if (wanted !== undefined) array.resize(wanted);
  return array.count;
}

/** @param {DynamicArray<any>} array @param {number} [kind] @param {any} [procedure] */
export function sort(array, kind = ArrayOption.ascending, procedure) {
  if (procedure !== undefined && kind === ArrayOption.function) array.sort((one, other) => toInt32(call(procedure, one, other)));
  else if (procedure === undefined && kind === ArrayOption.ascending) array.sort(compare);
  else if (procedure === undefined && kind === ArrayOption.descending) array.sort((one, other) => compare(other, one));
  else throw fatal(100204, { value: kind });
}

/** @param {DynamicArray<any>} array @param {[(one: any) => any, boolean][]} keys The members to sort by, and whether downwards. */
export function sortByMembers(array, ...keys) {
  array.sort((one, other) => {
    for (const [member, isDescending] of keys) {
      const order = compare(member(one), member(other));
      if (order !== 0) return isDescending ? -order : order;
    }

    return 0;
  });
}

/** @param {DynamicArray<any>} array @param {(one: any) => any} member @param {any} sought @param {number} [start] */
export function findByMember(array, member, sought, start = 1) {
  for (let i = Math.max(start, 1); i <= array.count; i++) if (areEqual(member(array.get(i)), sought)) return i;
  return -1;
}

/** @param {Collection<any>} queue @param {any} element */
export function enqueue(queue, element) {
  queue.add(element);
}

/** Takes the first element: returned, or given to a setter with the answer whether there was one. @param {Collection<any>} queue @param {(element: any) => void} [set] */
export const dequeue = (queue, set) => taken(queue, set, () => queue.takeFirst());

/** @param {Collection<any>} stack @param {any} element */
export function push(stack, element) {
  stack.add(element);
}

/** Takes the last element: returned, or given to a setter with the answer whether there was one. @param {Collection<any>} stack @param {(element: any) => void} [set] */
export const pop = (stack, set) => taken(stack, set, () => stack.takeLast());

/** @param {Collection<any>} collection @param {((element: any) => void) | undefined} set @param {() => any} take */
function taken(collection, set, take) {
  const hasOne = !collection.isEmpty;
  const element = take();
  if (set === undefined) return element;
  set(element);
  return hasOne;
}
