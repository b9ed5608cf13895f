/**
 * A variable that procedures share, because one of them assigns what another one gave it.
 *
 * @template T
 */
export class Reference {
  /** @param {T} value */
  constructor(value) {
    this.value = value;
  }
}
