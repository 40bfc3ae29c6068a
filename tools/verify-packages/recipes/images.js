// Images, codes drawn as images.
import { Buffer } from 'node:buffer';

import { samples } from '../fixture.js';

const { svg } = samples;
const length = async result => (await result).length;
const kind = async result => typeof (await result);
const [width, height] = [600, 400];
const pixels = Buffer.alloc(width * height * 4, 120);
const link = 'https://example.com/some/path?with=a&query=string';
const png = ({ default: { PNG } }) => {
  const image = new PNG({ width, height });
  pixels.copy(image.data);
  return image;
};
let encoded;
const encodedPng = namespace => (encoded ??= namespace.default.PNG.sync.write(png(namespace)));
const canvas = ({ createCanvas }) => {
  const drawing = createCanvas(width, height);
  drawing.getContext('2d').fillRect(5, 5, 100, 100);
  return drawing;
};
const jimp = ({ Jimp, default: Old }) =>
  Jimp && !Old ? new Jimp({ width, height, color: 0xff8800ff }) : new Old(width, height, 0xff8800ff);
const picture = async namespace => jimp(namespace).getBuffer('image/jpeg');
const jimpArguments = {
  blur: [4],
  circle: [],
  color: [[{ apply: 'hue', params: [20] }]],
  contain: [{ w: 100, h: 100 }],
  contrast: [0.2],
  convolute: [
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  ],
  cover: [{ w: 100, h: 100 }],
  crop: [{ x: 0, y: 0, w: 50, h: 50 }],
  dither: [],
  fade: [0.5],
  fisheye: [],
  flip: [{ horizontal: true }],
  gaussian: [2],
  greyscale: [],
  invert: [],
  normalize: [],
  opacity: [0.5],
  pixelate: [8],
  posterize: [4],
  quantize: [{}],
  resize: [{ w: 100 }],
  rotate: [30],
  scale: [0.5],
  scaleToFit: [{ w: 100, h: 100 }],
  sepia: [],
  threshold: [{ max: 100 }],
  brightness: [1.2],
  autocrop: [],
  hash: [],
  pHash: [],
};

export default {
  pngjs: {
    instances: { PNG: png },
    runs: {
      'PNG.sync.write': (call, namespace) => length(call(png(namespace))),
      'PNG.sync.read': (call, namespace) => call(encodedPng(namespace)).width,
      'PNG.prototype.parse': (call, namespace) =>
        new Promise((resolve, reject) => {
          call(encodedPng(namespace), (error, image) => (error ? reject(error) : resolve(image.width)));
        }),
    },
  },
  'jpeg-js': {
    runs: {
      encode: call => call({ data: pixels, width, height }, 80).data.length,
      decode: (call, { encode }) => call(encode({ data: pixels, width, height }, 80).data).width,
    },
  },
  '@napi-rs/canvas': {
    instances: { Canvas: canvas },
    runs: {
      'Canvas.prototype.toBuffer': call => length(call('image/png')),
      'Canvas.prototype.encodeSync': call => length(call('png')),
      'Canvas.prototype.toDataURL': call => length(call('image/png')),
    },
  },
  canvas: {
    declared: {
      createCanvas: /export function createCanvas/,
      'Canvas.prototype.toBuffer': /toBuffer\(mimeType/,
      'Canvas.prototype.toDataURL': /toDataURL\(\): string/,
    },
    file: 'index.d.ts',
    notRun: { '*': 'its binding is compiled when it is installed, against Cairo' },
  },
  '@resvg/resvg-js': {
    instances: { Resvg: ({ Resvg }) => new Resvg(svg), RenderedImage: ({ Resvg }) => new Resvg(svg).render() },
    runs: {
      'Resvg.prototype.render': call => call().width,
      'RenderedImage.prototype.asPng': call => length(call()),
    },
  },
  jimp: {
    load: 'jimp/fonts',
    instances: { Jimp: jimp },
    runs: {
      'Jimp.read': async (call, namespace) => kind(call(await picture(namespace))),
      'Jimp.fromBuffer': async (call, namespace) => kind(call(await picture(namespace))),
      'Jimp.prototype.print': async (call, namespace) => {
        namespace.font ??= await namespace.loadFont(namespace.extra.SANS_16_BLACK);
        return kind(call({ font: namespace.font, x: 0, y: 0, text: 'hello' }));
      },
      'Jimp.prototype.distanceFromHash': (call, namespace, image) => kind(call(image.hash())),
      'Jimp.prototype.getBuffer': call => length(call('image/png')),
      'Jimp.prototype.getBase64': call => length(call('image/jpeg')),
      'Jimp.prototype.write': call => kind(call('new.png')),
      'Jimp.prototype.getBufferAsync': call => length(call('image/png')),
      'Jimp.prototype.getBase64Async': call => length(call('image/png')),
      'Jimp.prototype.writeAsync': call => kind(call('new.png')),
      read: async (call, { default: Old }) => kind(call(await jimp({ default: Old }).getBufferAsync('image/jpeg'))),
      ...Object.fromEntries(
        Object.entries(jimpArguments).map(([name, args]) => [`Jimp.prototype.${name}`, call => kind(call(...args))]),
      ),
      'Jimp.prototype.composite': (call, namespace) => kind(call(jimp(namespace), 5, 5)),
      'Jimp.prototype.blit': (call, namespace) => kind(call({ src: jimp(namespace), x: 5, y: 5 })),
      'Jimp.prototype.mask': (call, namespace) => kind(call({ src: jimp(namespace), x: 0, y: 0 })),
      'Jimp.prototype.displace': (call, namespace) => kind(call({ map: jimp(namespace), offset: 5 })),
    },
  },
  qrcode: {
    runs: {
      toDataURL: call => length(call(link)),
      toBuffer: call => length(call(link)),
      toFile: call => call('code.png', link),
      create: call => kind(call(link)),
    },
  },
  'qr-image': { runs: { imageSync: call => length(call(link)), svgObject: call => kind(call(link)) } },
  'bwip-js': { runs: { toBuffer: call => length(call({ bcid: 'qrcode', text: link })) } },
  blurhash: {
    runs: {
      encode: call => length(call(new Uint8ClampedArray(pixels), width, height, 4, 4)),
      decode: call => length(call('LEHV6nWB2yk8pyo0adR*.7kCMdnj', width, height)),
    },
  },
  pixelmatch: { runs: { default: call => call(pixels, Buffer.alloc(pixels.length, 10), null, width, height) } },
};
