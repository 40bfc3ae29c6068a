// Sheets, documents, tables of data.
import { Buffer } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';

import { samples } from '../fixture.js';

const { html, rows, text } = samples;
const length = async result => (await result).length;
const kind = async result => typeof (await result);
const csv = rows.map(row => Object.values(row).join()).join('\n');
const xml = `<a>${'<b c="1">text</b>'.repeat(300)}</a>`;
const workbook = ({ default: xlsx }) => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.json_to_sheet(rows), 'Sheet');
  return book;
};
const sheet = ({ default: { Workbook } }) => {
  const book = new Workbook();
  const page = book.addWorksheet('Sheet');
  for (const row of rows) page.addRow(Object.values(row));
  return book;
};
const writeBook = namespace => sheet(namespace).xlsx.writeFile('book.xlsx');
const docx = async ({ extra: { default: Zip } }) => {
  const archive = new Zip();
  const body = '<w:p><w:r><w:t>Hello there</w:t></w:r></w:p>'.repeat(500);
  archive.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  archive.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  return { buffer: archive.generate({ type: 'nodebuffer' }) };
};
const converting = async (call, namespace) => (await call(await docx(namespace))).value.length > 0;

/** A document of one page with `count` lines. */
function createPdf(count) {
  const stream = Array.from({ length: count }, (_, index) => `BT /F1 8 Tf 10 ${index % 700} Td (line ${index}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}

export default {
  xlsx: {
    runs: {
      read: (call, namespace) => call(namespace.default.write(workbook(namespace), { type: 'buffer' })).SheetNames,
      readFile: (call, namespace) => (
        namespace.default.writeFile(workbook(namespace), 'book.xlsx'),
        call('book.xlsx').SheetNames
      ),
      readFileSync: (call, namespace) => (
        namespace.default.writeFile(workbook(namespace), 'book.xlsx'),
        call('book.xlsx').SheetNames
      ),
      write: (call, namespace) => length(call(workbook(namespace), { type: 'buffer' })),
      writeXLSX: (call, namespace) => length(call(workbook(namespace), { type: 'buffer' })),
      writeFile: (call, namespace) => kind(call(workbook(namespace), 'book.xlsx')),
      writeFileSync: (call, namespace) => kind(call(workbook(namespace), 'book.xlsx')),
      writeFileXLSX: (call, namespace) => kind(call(workbook(namespace), 'book.xlsx')),
      writeFileAsync: (call, namespace) => new Promise(resolve => call('book.xlsx', workbook(namespace), {}, resolve)),
      'utils.sheet_to_json': (call, namespace) => length(call(workbook(namespace).Sheets.Sheet)),
      'utils.sheet_to_csv': (call, namespace) => length(call(workbook(namespace).Sheets.Sheet)),
      'utils.sheet_to_html': (call, namespace) => length(call(workbook(namespace).Sheets.Sheet)),
      'utils.json_to_sheet': call => kind(call(rows)),
      'utils.aoa_to_sheet': call => kind(call(rows.map(row => Object.values(row)))),
    },
  },
  exceljs: {
    instances: { Xlsx: namespace => sheet(namespace).xlsx, Csv: namespace => sheet(namespace).csv },
    runs: {
      'Xlsx.prototype.writeBuffer': call => kind(call()),
      'Xlsx.prototype.writeFile': call => kind(call('book.xlsx')),
      'Xlsx.prototype.write': (call, namespace) => kind(call(createWriteStream('book.xlsx'))),
      'Xlsx.prototype.load': (call, namespace) => kind(call(namespace.book)),
      'Xlsx.prototype.read': call => kind(call(createReadStream('book.xlsx'))),
      'Xlsx.prototype.readFile': call => kind(call('book.xlsx')),
      'Csv.prototype.writeBuffer': call => kind(call()),
      'Csv.prototype.writeFile': call => kind(call('book.csv')),
      'Csv.prototype.write': call => kind(call(createWriteStream('book.csv'))),
    },
    prepare: {
      'Xlsx.prototype.load': async namespace => void (namespace.book = await sheet(namespace).xlsx.writeBuffer()),
      'Xlsx.prototype.read': writeBook,
      'Xlsx.prototype.readFile': writeBook,
    },
  },
  fontkit: {
    runs: {
      openSync: async call => (await call('../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')).numGlyphs,
    },
  },
  'pdf-parse': {
    instances: { PDFParse: ({ PDFParse }) => new PDFParse({ data: new Uint8Array(createPdf(3_000)) }) },
    runs: {
      'PDFParse.prototype.getText': async call => (await call()).text.length > 100,
      'PDFParse.prototype.getInfo': async call => (await call()).total,
      'PDFParse.prototype.getTable': call => kind(call()),
      'PDFParse.prototype.getImage': call => kind(call()),
      'PDFParse.prototype.getScreenshot': call => kind(call()),
      default: async call => (await call(createPdf(3_000))).text.length > 100,
    },
  },
  mammoth: { load: 'pizzip', runs: { convertToHtml: converting, convertToMarkdown: converting, extractRawText: converting } },
  'csv-parse/sync': { runs: { parse: call => call(csv).length } },
  'csv-stringify/sync': { runs: { stringify: call => call(rows).length } },
  xml2js: {
    instances: { Parser: ({ Parser }) => new Parser() },
    runs: {
      parseString: call =>
        new Promise((resolve, reject) => call(xml, (error, value) => (error ? reject(error) : resolve(typeof value)))),
      parseStringPromise: call => kind(call(xml)),
      'Parser.prototype.parseString': call =>
        new Promise((resolve, reject) => call(xml, (error, value) => (error ? reject(error) : resolve(typeof value)))),
      'Parser.prototype.parseStringPromise': call => kind(call(xml)),
    },
  },
  marked: {
    runs: Object.fromEntries(
      ['marked', 'parse', 'marked.parse', 'marked.parseInline', 'parseInline'].map(name => [
        name,
        call => call(text.slice(0, 2_000)).length,
      ]),
    ),
  },
  'markdown-it': {
    instances: { MarkdownIt: ({ default: MarkdownIt }) => new MarkdownIt() },
    runs: {
      'MarkdownIt.prototype.render': call => call(text.slice(0, 2_000)).length,
      'MarkdownIt.prototype.renderInline': call => call(text.slice(0, 2_000)).length,
    },
  },
  jsdom: { runs: { JSDOM: Window => typeof new Window(html) } },
  'js-tiktoken': { runs: { getEncoding: call => kind(call('cl100k_base')), encodingForModel: call => kind(call('gpt-4o')) } },
  tiktoken: { runs: { get_encoding: call => kind(call('cl100k_base')), encoding_for_model: call => kind(call('gpt-4o')) } },
};
