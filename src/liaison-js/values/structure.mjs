import { copyable, duplicate } from "./copying.mjs";

/** What structures of a program inherit: an assignment copies them, members and all. */
export class Structure {
  get [copyable]() {
    return true;
  }

  /** @returns {this} */
  copy() {
    return duplicate(this);
  }
}
