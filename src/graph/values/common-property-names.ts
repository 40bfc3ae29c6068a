/**
 * Property names that built-ins or packages commonly have: a call of one on an unknown receiver says nothing about the project's own
 * function of that name. Methods of ECMAScript's and Node's own classes, and the verbs that libraries share.
 */
export const commonPropertyNames: ReadonlySet<string> = new Set(
  `
  __proto__ constructor prototype name length toString toLocaleString valueOf toJSON hasOwnProperty isPrototypeOf propertyIsEnumerable
  at charAt charCodeAt codePointAt concat copyWithin endsWith entries every fill filter find findIndex findLast findLastIndex flat
  flatMap forEach includes indexOf isWellFormed join keys lastIndexOf localeCompare map match matchAll normalize padEnd padStart pop
  push reduce reduceRight repeat replace replaceAll reverse search shift slice some sort splice split startsWith substr substring
  toLowerCase toReversed toSorted toSpliced toUpperCase toWellFormed trim trimEnd trimStart unshift values with
  add clear delete difference get has intersection isDisjointFrom set size union deref register unregister
  apply bind call arguments caller catch finally then all allSettled any race reject resolve
  exec test source flags compile next return throw parse stringify
  getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset toISOString
  setDate setHours setMinutes setMonth setSeconds setTime
  addListener emit eventNames getMaxListeners listenerCount listeners off on once prependListener prependOnceListener rawListeners
  removeAllListeners removeListener setMaxListeners addEventListener dispatchEvent removeEventListener
  abort address close closeAllConnections connect cork destroy disconnect end finished flush getHeader getHeaders hasHeader kill listen
  open pause pipe pipeline read readable readableEnded ref removeHeader resume send setEncoding setHeader setNoDelay setTimeout
  uncork unpipe unref wait wrap writable write writeHead
  append arrayBuffer blob body bytes clone formData headers json ok redirect status statusText text url
  compare copy equals buffer byteLength byteOffset subarray fromEntries freeze assign create defineProperty getOwnPropertyNames
  debug error fatal info log trace warn warning silly verbose child level notice
  create init initialize start stop run execute exec begin commit rollback setup teardown reset restart shutdown boot ready main
  load save store fetch request query find findAll findAndCountAll findById findByPk findFirst findMany findOne findOneBy first last
  count insert insertMany insertOne update updateMany updateOne upsert remove removeAll delete deleteMany deleteOne destroy drop
  select from where orderBy groupBy limit offset skip take having innerJoin leftJoin raw transaction aggregate distinct populate lean
  post put patch head options del use route handle handler handlers middleware action callback cb fn func listener render redirect
  publish subscribe unsubscribe consume produce ack nack enqueue dequeue process dispatch notify trigger fire broadcast
  encode decode encrypt decrypt sign verify hash digest compress decompress serialize deserialize validate check transform convert
  format sanitize escape unescape normalize merge extend clone pick omit defaults
  client connection db database pool session socket server app router api http https service services store cache config options
  opts settings params args data value values key id type kind message messages path file files dir directory content contents
  result results items item list index request response req res ctx context state props user users model models logger plugin plugins
  default exports module parent children child root node element target source input output src dest
  before after beforeEach afterEach describe it mount unmount build watch serve lint print show hide toggle enable disable
  increment decrement min max sum now tick delay sleep retry schedule cancel release acquire lock unlock
  access chmod chown cp lstat mkdir mkdtemp readFile readdir readlink realpath rename rm rmdir stat symlink truncate unlink utimes
  writeFile appendFile copyFile readFileSync writeFileSync existsSync statSync readdirSync mkdirSync unlinkSync
  spawn fork execFile execSync spawnSync on_ success fail done complete
`
    .trim()
    .split(/\s+/),
);
