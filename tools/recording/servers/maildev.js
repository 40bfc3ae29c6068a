import { connect } from 'node:net';

const mail = [
  'From: a@a.test',
  'To: b@b.test',
  'Subject: Hello',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain',
  '',
  'text',
  '--part',
  'Content-Type: text/plain; name=note.txt',
  'Content-Disposition: attachment; filename=note.txt',
  '',
  'note',
  '--part--',
  '.',
].join('\r\n');

/** Sends a mail: one line after the other, as the server answers. */
function sendMail(port) {
  const lines = ['EHLO there', 'MAIL FROM:<a@a.test>', 'RCPT TO:<b@b.test>', 'DATA', mail, 'QUIT'];
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', data => {
      if (/^\d{3} /m.test(data.toString()) && lines.length > 0) socket.write(`${lines.shift()}\r\n`);
    });
    socket.on('error', resolve);
    socket.on('close', resolve);
  });
}

/** A mail server with a page that shows what came. */
export default {
  name: 'maildev',
  own: ['maildev'],
  files: { 'mails/.keep': '' },
  start: ({ port, secondPort, installed }) => ({
    args: [
      ...[`${installed}/maildev/bin/maildev`, '--web', String(port), '--smtp', String(secondPort)],
      ...['--ip', '127.0.0.1', '--web-ip', '127.0.0.1', '--mail-directory', 'mails', '--silent'],
    ],
  }),
  requests: {
    'a mail': ({ secondPort }) => sendMail(secondPort),
    'another mail': ({ secondPort }) => sendMail(secondPort),
    'GET /': {},
    'GET /email': {},
    'GET one mail': async ({ send }) => {
      const { id } = JSON.parse((await send('/email')).text)[0];
      await send(`/email/${id}`);
      await send(`/email/${id}/html`);
      await send(`/email/${id}/source`);
      await send(`/email/${id}/download`);
      await send(`/email/${id}/attachment/note.txt`);
    },
    'GET /config': {},
    'GET /healthz': {},
    'PATCH /email/read-all': {},
    'GET /reloadMailsFromDirectory': {},
    'DELETE one mail': async ({ send }) => {
      const [mail] = JSON.parse((await send('/email')).text);
      if (mail) await send(`/email/${mail.id}`, { method: 'DELETE' });
    },
    'DELETE /email/all': {},
  },
};
