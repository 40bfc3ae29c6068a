import { request } from 'node:http';
import { connect } from 'node:net';

/** A request through the proxy, to itself's second port: the only one there is on this machine. */
function askThrough(port, target, method = 'GET', body = undefined) {
  return new Promise(resolve => {
    const headers = body === undefined ? {} : { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
    const sent = request({ host: '127.0.0.1', port, path: target, method, headers, timeout: 5000 }, response => {
      response.resume().on('close', resolve);
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', resolve);
    sent.end(body);
  });
}

/** Opens a tunnel through the proxy and says hello as TLS does, so that a certificate is made for the host. */
function openTunnel(port, host) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`));
    socket.on('data', () => socket.end());
    socket.on('close', resolve);
    socket.on('error', resolve);
    socket.setTimeout(5000, () => socket.destroy());
  });
}

/** A proxy that records what goes through it, with a page that shows it. */
export default {
  name: 'anyproxy',
  own: ['anyproxy'],
  start: ({ port, secondPort, installed }) => ({
    args: [`${installed}/anyproxy/bin/anyproxy`, '--port', String(port), '--web', String(secondPort), '--silent'],
  }),
  settling: 2000,
  requests: {
    'a page through the proxy': ({ port, secondPort }) => askThrough(port, `http://127.0.0.1:${secondPort}/`),
    'a body through the proxy': ({ port, secondPort }) =>
      askThrough(port, `http://127.0.0.1:${secondPort}/latestLog`, 'POST', 'text'),
    'a tunnel': ({ port, secondPort }) => openTunnel(port, `127.0.0.1:${secondPort}`),
    'GET / of the page': ({ sendTo, secondPort }) => sendTo(secondPort, '/'),
    'GET /latestLog': ({ sendTo, secondPort }) => sendTo(secondPort, '/latestLog'),
    'GET /downloadBody': ({ sendTo, secondPort }) => sendTo(secondPort, '/downloadBody?id=1&raw=true'),
    'GET /fetchBody': ({ sendTo, secondPort }) => sendTo(secondPort, '/fetchBody?id=1'),
    'GET /fetchReqBody': ({ sendTo, secondPort }) => sendTo(secondPort, '/fetchReqBody?id=2'),
    'GET /fetchWsMessages': ({ sendTo, secondPort }) => sendTo(secondPort, '/fetchWsMessages?id=1'),
    'POST /api/generateRootCA': ({ sendTo, secondPort }) => sendTo(secondPort, '/api/generateRootCA', { method: 'POST' }),
    'GET /downloadCrt': ({ sendTo, secondPort }) => sendTo(secondPort, '/downloadCrt'),
    'GET /fetchCrtFile': ({ sendTo, secondPort }) => sendTo(secondPort, '/fetchCrtFile'),
    'GET /api/getQrCode': ({ sendTo, secondPort }) => sendTo(secondPort, '/api/getQrCode'),
    'GET /api/getInitData': ({ sendTo, secondPort }) => sendTo(secondPort, '/api/getInitData'),
  },
};
