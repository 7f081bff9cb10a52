import { readFileSync, writeFileSync } from 'node:fs';
import * as X from '@e965/xlsx';
const src=process.argv[2];
const wb=X.read(readFileSync(src),{raw:false, cellDates:false});
const rows=X.utils.sheet_to_json(wb.Sheets[wb.SheetNames[0]],{header:1,defval:''});
console.log(wb.SheetNames, rows.length, rows[1]);
writeFileSync(process.argv[3]+'.xlsx',X.write(wb,{type:'buffer',bookType:'xlsx',compression:true,bookSST:process.argv[4]==='sst'})); writeFileSync(process.argv[3]+'-biff.xls',X.write(wb,{type:'buffer',bookType:'biff8'}));
writeFileSync(process.argv[3]+'.csv',X.utils.sheet_to_csv(wb.Sheets[wb.SheetNames[0]],{FS:';'}));
