// Made from vocabulary/ by: dotnet run --project tools/Liaison.VocabularyWriter

export {
  append as ArrayAdd,
  insert as ArrayInsert,
  remove as ArrayDelete,
  clear as ArrayDeleteAll,
  find as ArraySeek,
  count as ArrayCount,
  size as Dimension,
  sort as ArraySort,
  enqueue as Enqueue,
  dequeue as Dequeue,
  push as Push,
  pop as Pop,
} from "../arrays/arrays.mjs";

export {
  currentDate as DateSys,
  currentTime as TimeSys,
  currentMoment as DateTimeSys,
  formatDate as DateToString,
  formatTime as TimeToString,
  formatMoment as DateTimeToString,
  parseDate as StringToDate,
  parseTime as StringToTime,
  isDate as DateValid,
  isTime as TimeValid,
  days as DateDifference,
  difference as DateTimeDifference,
  startChronometer as ChronoStart,
  readChronometer as ChronoEnd,
  fromEpoch as EpochToDateTime,
  toEpoch as DateTimeToEpoch,
} from "../dates/dates.mjs";

export {
  info as ErrorInfo,
  occurred as ErrorOccurred,
  raiseException as ExceptionThrow,
  raiseError as ErrorThrow,
  passError as ErrorPropagate,
  passException as ExceptionPropagate,
  rearm as ExceptionEnable,
  exceptionInfo as ExceptionInfo,
  assert as dbgAssert,
  debugError as dbgError,
  debugInfo as dbgInfo,
} from "../errors/errors.mjs";

export {
  write as VariantToJSON,
  read as JSONToVariant,
  format as JSONToString,
  parse as StringToJSON,
} from "../json/json.mjs";

export {
  and as BinaryAND,
  or as BinaryOR,
  xor as BinaryXOR,
  not as BinaryNOT,
  shiftLeft as bitLeftShift,
  shiftRight as bitRightShift,
  random as Random,
  seedRandom as InitRandom,
  round as Round,
  wholePart as IntegerPart,
  decimalPart as DecimalPart,
  abs as Abs,
  min as Min,
  max as Max,
  root as Root,
  power as Power,
  identifier as GetGUID,
} from "../numbers/numbers.mjs";

export {
  trace as Trace,
  info as Info,
  error as Error,
  warn as Warning,
  toast as ToastDisplay,
  status as Message,
  write as ConsoleWrite,
  writeError as ConsoleError,
  ask as YesNo,
  choose as Dialog,
  input as Input,
} from "../program/output.mjs";

export {
  execute as ExecuteProcess,
} from "../program/program.mjs";

export {
  connect as SocketConnect,
  write as SocketWrite,
  exist as SocketExist,
  close as SocketClose,
} from "../sockets/sockets.mjs";

export {
  connect as WebSocketClientConnect,
  connectSecure as WebSocketClientConnectSSL,
} from "../sockets/websockets.mjs";

export {
  toUtf8 as StringToUTF8,
  fromUtf8ToAnsi as UTF8ToAnsi,
  fromUtf8 as UTF8ToString,
  toUnicode as AnsiToUnicode,
  fromUnicode as UnicodeToAnsi,
  toHexadecimal as BufferToHexa,
  fromHexadecimal as HexaToBuffer,
  hexadecimalToInteger as HexaToInt,
  integerToHexadecimal as IntegerToHexa,
  toInteger as BufferToInteger,
  hash as HashString,
  encrypt as Encrypt,
  decrypt as Decrypt,
  encode as Encode,
  decode as Decode,
} from "../strings/encodings.mjs";

export {
  position as Position,
  positionOf as PositionOccurrence,
  countOf as StringCount,
  contains as Contains,
  startsWith as StringStartsWith,
  endsWith as StringEndsWith,
  compare as StringCompare,
  replace as Replace,
  piece as ExtractString,
  between as ExtractStringBetween,
  toArray as StringToArray,
  join as ArrayToString,
  split as StringSplit,
} from "../strings/search.mjs";

export {
  length as Length,
  left as Left,
  right as Right,
  middle as Middle,
  upper as Upper,
  lower as Lower,
  noSpace as NoSpace,
  complete as Complete,
  repeat as RepeatString,
  code as Asc,
  character as Charact,
  value as Val,
  format as NumToString,
  build as StringBuild,
  typeOf as TypeVar,
} from "../strings/strings.mjs";

export {
  start as TimerSys,
  end as EndTimerSys,
  pause as Wait,
  yield as Multitask,
} from "../threads/timers.mjs";

export const FromBeginning = 0;
export const FromEnd = 4096;
export const IgnoreCase = 8192;
export const WholeWord = 16384;
export const ccIgnoreCase = 32768;
export const sscLeft = 256;
export const sscRight = 512;
export const sscOutside = 768;
export const sscInside = 1024;
export const sscAll = 1792;
export const wlBoolean = 1;
export const wlInteger = 4;
export const wlInteger_8 = 6;
export const wlReal = 7;
export const wlCurrency = 8;
export const wlString = 16;
export const wlBuffer = 17;
export const wlDate = 24;
export const wlTime = 25;
export const wlDateTime = 26;
export const wlDuration = 27;
export const wlArray = 28;
export const wlProcedure = 29;
export const wlJSON = 30;
export const wlObject = 31;
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
export const compressNone = 2101;
export const encodeNone = 2102;
export const encodeBASE64 = 2103;
export const encodeBASE64NoCR = 2104;
export const encodeURL = 2105;
export const asLinear = 2201;
export const asAscending = 2211;
export const asDescending = 2212;
export const asFunction = 2213;
export const asMember = 2214;
export const firstRank = -2231;
export const nextRank = -2232;
export const previousRank = -2233;
export const lastRank = -2234;
export const psdFormatting = 2221;
export const psdMinified = 2222;
export const foRead = 1048576;
export const foWrite = 2097152;
export const foReadWrite = 3145728;
export const foCreate = 4194304;
export const foAdd = 8388608;
export const foCreateIfNotExist = 16777216;
export const fDrive = 33554432;
export const fDirectory = 67108864;
export const fFile = 134217728;
export const fExtension = 268435456;
export const threadNormal = 65536;
export const threadSecured = 131072;
export const threadCriticalSection = 262144;
export const threadMultiProcessor = 524288;
export const threadGlobalContext = 536870912;
export const threadWaitStart = 1073741824;
export const threadUnknown = 2311;
export const threadRunning = 2312;
export const threadSuspended = 2313;
export const eventManual = 2321;
export const eventAutomatic = 2322;
export const eventClosed = 2323;
export const eventOpen = 2324;
export const exeNom = 2700;
export const exeNomCourt = 2701;
export const exeRépertoire = 2702;
export const exePID = 2703;
export const piNomProjet = 2704;
export const piNomEXE = 2705;
export const trtProcedure = 2331;
export const toastShort = 2341;
export const toastLong = 2342;
export const vaBottom = 2343;
export const vaMiddle = 2344;
export const vaTop = 2345;
export const haLeft = 2346;
export const haCenter = 2347;
export const haRight = 2348;
export const Active = 2400;
export const DisplayOnly = 2401;
export const Grayed = 2402;
export const SocketEndTag = 1;
export const SocketSizeStart = 2;
export const SocketNoEndTag = 3;
export const SocketEndTagBuffer = 4;
export const SocketWebSocket = 5;
export const SocketAddress = 21;
export const SocketPort = 22;
export const SocketLocalAddress = 23;
export const SocketLocalPort = 24;
export const SocketPath = 25;
export const SocketSubProtocol = 26;
export const SocketHeaders = 27;
export const SocketCloseCode = 28;
export const SocketCloseReason = 29;
export const SocketLatency = 30;
export const SocketTLSVersion = 31;
export const SocketTLSCipher = 33;
export const SocketOpening = 41;
export const SocketMessage = 42;
export const SocketClosing = 43;
export const SocketError = 44;
export const SocketOptionDefault = 0;
export const SocketNagleOff = 16;
export const SocketUniqueAddress = 32;
export const SocketEncodingAnsi = 81;
export const SocketEncodingUTF8 = 82;
export const SocketEncodingUTF16 = 83;
export const SocketQueueWait = 84;
export const SocketQueueClose = 85;
export const SocketQueueDropOldest = 86;
export const SocketQueueDropNewest = 87;
export const SocketCallbackMain = 88;
export const SocketCallbackDedicated = 89;
export const SocketCallbackLoop = 90;
export const SocketParamEncoding = 101;
export const SocketParamStrictPorts = 102;
export const SocketParamStrictAccess = 103;
export const SocketParamEngine = 104;
export const SocketParamCallbackThread = 105;
export const SocketParamOption = 106;
export const SocketParamConnectTimeout = 111;
export const SocketParamWebConnectTimeout = 112;
export const SocketParamTLSTimeout = 113;
export const SocketParamHandshakeTimeout = 114;
export const SocketParamFirstMessageTimeout = 115;
export const SocketParamMessageTimeout = 116;
export const SocketParamCloseTimeout = 117;
export const SocketParamWriteTimeout = 118;
export const SocketParamPing = 119;
export const SocketParamPong = 120;
export const SocketParamIdle = 121;
export const SocketParamTCPKeepAlive = 122;
export const SocketParamMessageSize = 131;
export const SocketParamServerMessageSize = 132;
export const SocketParamFragments = 133;
export const SocketParamSendQueue = 134;
export const SocketParamQueueFull = 135;
export const SocketParamReceiveQueue = 136;
export const SocketParamConnections = 137;
export const SocketParamConnectionsPerAddress = 138;
export const SocketParamHalfOpen = 139;
export const SocketParamCompression = 140;
export const SocketParamInflateRatio = 141;
export const SocketParamRequestLine = 142;
export const SocketParamHeaderSize = 143;
export const SocketParamHeaderCount = 144;
export const SocketParamPieces = 145;
export const SocketParamOrigins = 151;
export const SocketParamProtocols = 152;
export const SocketParamPaths = 153;
export const SocketParamHeaders = 154;
export const SocketParamNoProtocol = 155;
export const SocketParamReconnect = 156;
export const SocketParamPassword = 161;
export const SocketParamIgnoreCertificate = 162;
export const SocketParamRevocation = 163;
export const SocketIgnoreRoot = 256;
export const SocketIgnoreName = 512;
export const SocketIgnoreDate = 1024;
export const errCode = 61;
export const errMessage = 62;
export const errSummary = 63;
export const errSystemCode = 64;
export const errSystemMessage = 65;
export const errFullDetails = 66;
export const errStack = 67;
export const ProtocolSSL2 = 65536;
export const ProtocolSSL3 = 131072;
export const ProtocolTLS1 = 262144;
export const ProtocolTLS1_1 = 524288;
export const ProtocolTLS1_2 = 1048576;
export const ProtocolTLS1_3 = 2097152;
export const CertificateName = 16777216;
export const CertificateHash = 33554432;
export const Infinite = -1;
