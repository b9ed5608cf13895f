import { copied, copyable } from "./copying.mjs";

/** What structures of a program inherit: an assignment copies them, members and all. */
export class Structure {
  get [copyable]() {
    return true;
  }

  /** @returns {this} */
  copy() {
    const copy = Object.create(Object.getPrototypeOf(this));
    for (const [name, value] of Object.entries(this)) copy[name] = copied(value);
    return copy;
  }
}
