// https://www.npmjs.com/package/exceljs
import type { CatalogModule } from '../blocking-api.ts';

const instead =
  '`exceljs` builds and reads sheets on the event loop. Use its streams (`stream.xlsx.WorkbookWriter`), or a worker thread.';

export const exceljs: CatalogModule = {
  module: 'exceljs',
  verified: '4.4.0',
  exports: {
    'Xlsx.prototype.load': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Xlsx.prototype.read': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Xlsx.prototype.readFile': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Xlsx.prototype.write': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Xlsx.prototype.writeBuffer': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Xlsx.prototype.writeFile': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Csv.prototype.write': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Csv.prototype.writeBuffer': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'Csv.prototype.writeFile': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
  },
  results: {
    'Workbook.prototype.xlsx': 'exceljs#Xlsx',
    'Workbook.prototype.csv': 'exceljs#Csv',
  },
};
