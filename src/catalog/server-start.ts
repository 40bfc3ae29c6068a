// What makes a program serve: https://nodejs.org/api/net.html#serverlisten, https://nodejs.org/api/cluster.html#clusterforkenv,
// https://hapi.dev/api/#-await-serverstart, https://github.com/honojs/node-server, https://bun.sh/docs/api/http, https://docs.deno.com/api/deno/~/Deno.serve

/** Canonical names of what makes a server listen, or starts the processes that do. */
export const serverStartNames: readonly RegExp[] = [
  /[#.]listen$/,
  /^node:cluster#(?:default\.)?fork$/,
  /^@hapi\/hapi#Server\.prototype\.start$/,
  /^@hono\/node-server#serve$/,
  /^@apollo\/server\/standalone#startStandaloneServer$/,
  /^globalThis#(?:Bun|Deno)\.serve$/,
  /^@grpc\/grpc-js#Server\.prototype\.(?:bindAsync|start)$/,
  /^telegraf#Telegraf\.prototype\.launch$/,
  /^discord\.js#Client\.prototype\.login$/,
];

/** Methods that make a server listen whatever is known of the receiver, unless they are given a function first. */
export const serverStartMethods: readonly string[] = ['listen'];

/**
 * When what a server is made of runs: the moments of `CallbackApi.when` that handlers, consumers and schedules have. Listeners have not, nor what
 * is registered for one connection while others are served: `socket.on('message', …)`.
 */
export const servingMoment =
  /^on every (?!.* of a (?:web socket|session))(?:request|connection|message|job|call of the procedure|run of (?:the|its) schedule|`)/;
