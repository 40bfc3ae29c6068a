const object = { method: 'PUT', body: 'text', headers: { 'content-type': 'text/plain', 'x-amz-meta-a': 'b' } };

/** Object storage in a folder. */
export default {
  name: 's3rver',
  own: ['s3rver'],
  files: { 'data/.keep': '' },
  start: ({ port, installed }) => ({
    args: [
      `${installed}/s3rver/bin/s3rver.js`,
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
      '--directory',
      'data',
      '--silent',
    ],
  }),
  requests: {
    'GET /': {},
    'PUT a bucket': async ({ send }) => send('/bucket', { method: 'PUT' }),
    'PUT an object': async ({ send }) => send('/bucket/folder/first.txt', object),
    'PUT another object': async ({ send }) => send('/bucket/second.txt', object),
    'GET the bucket': async ({ send }) => send('/bucket?prefix=folder'),
    'GET an object': async ({ send }) => send('/bucket/folder/first.txt'),
    'HEAD an object': async ({ send }) => send('/bucket/second.txt', { method: 'HEAD' }),
    'a copy': async ({ send }) =>
      send('/bucket/copies/third.txt', { method: 'PUT', headers: { 'x-amz-copy-source': '/bucket/second.txt' } }),
    'GET nothing': async ({ send }) => send('/bucket/nothing'),
    'DELETE an object': async ({ send }) => {
      await send('/bucket/folder/first.txt', { method: 'DELETE' });
      await send('/bucket/second.txt', { method: 'DELETE' });
      await send('/bucket/copies/third.txt', { method: 'DELETE' });
    },
    'DELETE the bucket': async ({ send }) => send('/bucket', { method: 'DELETE' }),
  },
};
