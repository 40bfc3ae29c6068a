/**
 * What a name says of a function whose body cannot be found. A name counts by its first word (`getUser`, `list_users`), for methods of
 * query builders by any of the chain's words.
 */

/** First words of functions that ask and change nothing. */
export const readingWords: readonly string[] = [
  'aggregate',
  'analyze',
  'calculate',
  'can',
  'compute',
  'count',
  'describe',
  'detect',
  'discover',
  'distinct',
  'estimate',
  'estimated',
  'exists',
  'extract',
  'fetch',
  'find',
  'get',
  'glob',
  'has',
  'head',
  'inspect',
  'is',
  'list',
  'load',
  'lookup',
  'measure',
  'parse',
  'peek',
  'query',
  'read',
  'readdir',
  'resolve',
  'retrieve',
  'scan',
  'search',
  'select',
  'should',
  'stat',
];

/** Receivers (their last word) all of whose methods ask, as long as no word of the method's name says otherwise. */
export const readingReceivers: readonly string[] = ['fetcher', 'finder', 'inspector', 'introspector', 'selectors'];

/** Whole names of the reading methods of query builders and stores that no word above begins. */
export const readingNames: readonly string[] = [
  '$queryRaw',
  '$queryRawUnsafe',
  'all',
  'arrayBuffer',
  'average',
  'blob',
  'countDocuments',
  'first',
  'formData',
  'groupBy',
  'json',
  'max',
  'min',
  'pluck',
  'sum',
  'text',
];

/** Methods that use up what they are called on: the body of a response can be taken once. */
export const consumingNames: readonly string[] = ['arrayBuffer', 'blob', 'formData', 'json', 'text'];

/** Words that make a name more than a question, wherever they stand in it: `getOrCreate`, `findOneAndUpdate`, `readNext`, `fetchToken`. */
export const changingWords: readonly string[] = [
  'acquire',
  'add',
  'apply',
  'clear',
  'consume',
  'create',
  'decrement',
  'del',
  'delete',
  'destroy',
  'drain',
  'drop',
  'ensure',
  'flush',
  'increment',
  'init',
  'insert',
  'lease',
  'lock',
  'merge',
  'modify',
  'mutate',
  'next',
  'patch',
  'pop',
  'post',
  'purge',
  'push',
  'put',
  'remove',
  'replace',
  'reserve',
  'save',
  'send',
  'set',
  'shift',
  'store',
  'swap',
  'transacting',
  'update',
  'upsert',
  'write',
];

/** Methods of query builders that only say what is asked, or run it: the chain's other words decide. */
export const neutralNames: readonly string[] = [
  'addCommonTableExpression',
  'addFrom',
  'addGroupBy',
  'addOrderBy',
  'addSelect',
  'clearOrder',
  'clearSelect',
  'createQueryBuilder',
  'createSelectQueryBuilder',
  'execute',
  'executeTakeFirst',
  'executeTakeFirstOrThrow',
  'setHint',
  'setOptions',
  'setParameter',
  'setParameters',
];

/** What makes an object that only computes: a hash, a cipher, a schema. */
export const computingFactories: readonly string[] = [
  'createCipheriv',
  'createDecipheriv',
  'createHash',
  'createHmac',
  'createPrivateKey',
  'createPublicKey',
  'createSecretKey',
  'createSign',
  'createVerify',
];

/** First words of methods that build up a new object which nobody else has, when they are not awaited. */
export const buildingWords: readonly string[] = [
  'abort',
  'add',
  'append',
  'apply',
  'clear',
  'delete',
  'embed',
  'merge',
  'pop',
  'push',
  'put',
  'register',
  'remove',
  'replace',
  'set',
  'shift',
  'swap',
  'update',
  'validate',
];

/**
 * Receivers (their last word) by which a function keeps out of the way of others that run beside it, or remembers what it found: a
 * read may use them and still be one.
 */
export const coordinatingReceivers: readonly string[] = [
  'bus',
  'cache',
  'emitter',
  'eventbus',
  'events',
  'lock',
  'lru',
  'memo',
  'mutex',
  'semaphore',
  'telemetry',
];

/** First words of functions that change something outside; the order of two of them may matter. */
export const writingWords: readonly string[] = [
  ...changingWords,
  'append',
  'archive',
  'charge',
  'click',
  'commit',
  'copy',
  'dblclick',
  'deploy',
  'drag',
  'emit',
  'execute',
  'export',
  'fill',
  'goto',
  'hover',
  'import',
  'index',
  'invalidate',
  'mkdir',
  'move',
  'notify',
  'persist',
  'press',
  'publish',
  'record',
  'refresh',
  'register',
  'rename',
  'restore',
  'revoke',
  'scroll',
  'switch',
  'sync',
  'tap',
  'track',
  'trigger',
  'truncate',
  'type',
  'unlink',
  'upload',
];

/** First words of functions that refuse: what follows must not start when they throw. */
export const guardingWords: readonly string[] = [
  'abort',
  'assert',
  'authenticate',
  'authorize',
  'bail',
  'check',
  'deny',
  'ensure',
  'exit',
  'expect',
  'fail',
  'forbid',
  'guard',
  'invariant',
  'login',
  'must',
  'not',
  'panic',
  'protect',
  'raise',
  'redirect',
  'reject',
  'require',
  'throw',
  'unreachable',
  'validate',
  'verify',
];

/** First words of methods that make their object ready for what comes after them. */
export const preparingWords: readonly string[] = [
  'authenticate',
  'boot',
  'bootstrap',
  'connect',
  'ensure',
  'hydrate',
  'init',
  'initialise',
  'initialize',
  'migrate',
  'mount',
  'open',
  'prepare',
  'setup',
  'start',
  'warm',
];

/** First words of methods after which their object is of no more use: what comes after them comes after it. */
export const closingWords: readonly string[] = [
  'abort',
  'close',
  'destroy',
  'disconnect',
  'dispose',
  'end',
  'finish',
  'quit',
  'release',
  'rollback',
  'shutdown',
  'stop',
  'terminate',
];

/** Last words of functions that refuse: `tokenVerify`, `sizeChecker`. */
export const lastGuardingWords: readonly string[] = [
  'assert',
  'authenticate',
  'authorize',
  'authorizer',
  'check',
  'checker',
  'guard',
  'validate',
  'validator',
  'verifier',
  'verify',
];

/** First or last words of functions that wait on purpose. */
export const pausingWords: readonly string[] = [
  'backoff',
  'cooldown',
  'debounce',
  'delay',
  'pause',
  'ratelimit',
  'sleep',
  'throttle',
  'tick',
  'wait',
];

/** Receivers (their last word) that hand out turns. */
export const pausingReceivers: readonly string[] = ['bottleneck', 'bucket', 'limiter', 'mutex', 'queue', 'semaphore', 'throttle'];

/** First words of functions that only compute, when they are not awaited and their result is used. */
export const computingWords: readonly string[] = [
  'array',
  'as',
  'build',
  'calc',
  'calculate',
  'can',
  'camel',
  'clamp',
  'clone',
  'coerce',
  'combine',
  'compare',
  'compile',
  'compute',
  'concat',
  'convert',
  'create',
  'decode',
  'dedupe',
  'deserialize',
  'diff',
  'encode',
  'equals',
  'escape',
  'exclude',
  'extract',
  'filter',
  'flatten',
  'format',
  'from',
  'gen',
  'generate',
  'group',
  'hash',
  'humanize',
  'infer',
  'join',
  'kebab',
  'make',
  'map',
  'match',
  'measure',
  'merge',
  'normalize',
  'omit',
  'parse',
  'partition',
  'pick',
  'prepare',
  'render',
  'sanitize',
  'serialize',
  'should',
  'slug',
  'slugify',
  'snake',
  'sort',
  'split',
  'stringify',
  'strip',
  'to',
  'transform',
  'trim',
  'truncate',
  'unescape',
  'uniq',
  'unique',
  'unwrap',
  'validate',
  'with',
  'wrap',
  'zip',
];

/** Receivers (their last word) of calls that only tell: logs and measurements. */
export const tellingReceivers: readonly string[] = [
  'console',
  'debug',
  'log',
  'logger',
  'logging',
  'metric',
  'metrics',
  'span',
  'statsd',
  'telemetry',
  'tracer',
  'winston',
];

/** First words of functions that only tell. */
export const tellingWords: readonly string[] = ['debug', 'log', 'warn', 'trace', 'info'];

/**
 * Receivers and arguments (their last word) that remember where they are: two calls on the same one belong in a row.
 */
export const statefulWords: readonly string[] = [
  'archive',
  'batch',
  'browser',
  'channel',
  'client',
  'conn',
  'connection',
  'context',
  'coordinator',
  'aggregator',
  'cursor',
  'dialog',
  'driver',
  'elem',
  'element',
  'frame',
  'generator',
  'handle',
  'iterator',
  'keyboard',
  'locator',
  'lock',
  'mouse',
  'multi',
  'page',
  'parser',
  'pipeline',
  'port',
  'queryrunner',
  'queue',
  'reader',
  'repl',
  'rl',
  'runner',
  'screen',
  'session',
  'sftp',
  'shell',
  'socket',
  'stream',
  'tab',
  'terminal',
  'transaction',
  'transport',
  'trx',
  'tx',
  'unitofwork',
  'user-event',
  'worker',
  'writer',
  'ws',
];

/** Words that say of a client, a connection or a manager that a transaction is under way on it, and last words of such names. */
export const transactionalWords: readonly string[] = ['transactional', 'trx', 'tx'];
export const transactionHolders: readonly string[] = ['client', 'conn', 'connection', 'db', 'em', 'host', 'manager'];

/** Receivers of which the same is true where they are no part of anything else: `device.readRegister(1)`, not `prisma.device.findMany()`. */
export const statefulRoots: readonly string[] = ['device', 'modbus', 'modem', 'plc', 'printer', 'scanner', 'sensor', 'serial'];

/** Methods of what only tells that take the time between two calls. */
export const measuringNames: readonly string[] = ['profile', 'startTimer', 'time', 'timeEnd', 'timeLog', 'timeStamp'];

/** Those among them that are handed from call to call to say on whose behalf, and are not changed by it. */
export const ambientWords: readonly string[] = ['context'];

/** First words of functions whose result remembers where it is. */
export const openingWords: readonly string[] = ['acquire', 'begin', 'checkout', 'connect', 'launch', 'open', 'start'];

/** Last words of functions whose result has to be closed again. */
export const resourceWords: readonly string[] = ['lease', 'lock', 'stream', 'streams'];

/** What a receiver's name may begin with so that its last word, `client`, says nothing of state. */
export const statelessClients: readonly string[] = [
  'api',
  'apollo',
  'axios',
  'fetch',
  'github',
  'graphql',
  'http',
  'prisma',
  'query',
  'rest',
  's3',
  'stripe',
  'supabase',
  ...['anthropic', 'aws', 'cache', 'cognito', 'dynamo', 'dynamodb', 'elastic', 'elasticsearch', 'gitlab', 'gql', 'lambda'],
  ...['linear', 'mongo', 'notion', 'openai', 'posthog', 'redis', 'sdk', 'search', 'ses', 'slack', 'sns', 'sqs', 'ssm', 'storage'],
];
