// Made from vocabulary/constants/ by: dotnet run --project tools/Liaison.VocabularyWriter

/** Searching and sorting. */
export const ArrayOption = Object.freeze({
  linear: 2201,
  ascending: 2211,
  descending: 2212,
  function: 2213,
  member: 2214,
});

/** Events of a procedure. */
export const CallbackEvent = Object.freeze({
  opening: 41,
  message: 42,
  closing: 43,
  error: 44,
});

/** Compression and encoding. */
export const Coding = Object.freeze({
  noCompression: 2101,
  none: 2102,
  base64: 2103,
  base64NoLineBreak: 2104,
  url: 2105,
});

/** Details of an error. */
export const ErrorDetail = Object.freeze({
  code: 61,
  message: 62,
  summary: 63,
  systemCode: 64,
  systemMessage: 65,
  fullDetails: 66,
  stack: 67,
});

/** Hash algorithms. */
export const HashAlgorithm = Object.freeze({
  md5: 2001,
  sha1: 2002,
  sha256: 2003,
  sha384: 2004,
  sha512: 2005,
  hmacMd5: 2011,
  hmacSha1: 2012,
  hmacSha256: 2013,
  hmacSha384: 2014,
  hmacSha512: 2015,
});

/** Layout of JSON. */
export const JsonLayout = Object.freeze({
  formatted: 2221,
  minified: 2222,
});

/** Rank of a piece. */
export const PieceRank = Object.freeze({
  first: -2231,
  next: -2232,
  previous: -2233,
  last: -2234,
});

/** Kinds of processes. */
export const ProcessType = Object.freeze({
  procedure: 2331,
});

/** Blanks to remove. */
export const SpacePlace = Object.freeze({
  left: 256,
  right: 512,
  outside: 768,
  inside: 1024,
  all: 1792,
});

/** Options of searches. */
export const StringOption = Object.freeze({
  forward: 0,
  backward: 4096,
  ignoreCase: 8192,
  word: 16384,
  compareIgnoreCase: 32768,
});

/** Options of toasts. */
export const ToastOption = Object.freeze({
  short: 2341,
  long: 2342,
  bottom: 2343,
  middle: 2344,
  top: 2345,
  left: 2346,
  center: 2347,
  right: 2348,
});

/** Types of values. */
export const ValueType = Object.freeze({
  boolean: 1,
  integer: 4,
  longInteger: 6,
  real: 7,
  currency: 8,
  string: 16,
  buffer: 17,
  date: 24,
  time: 25,
  moment: 26,
  duration: 27,
  array: 28,
  procedure: 29,
  json: 30,
  object: 31,
  nothing: 32,
});
