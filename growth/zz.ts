import { madeUpChildren } from './bench/children.ts';
import { createBlock, fillBlock, BLOCK_ROWS } from './block.ts';
import { scoreColumns } from './columns.ts';
import { scoreByAge, scoreByLength } from './score-block.ts';
import { lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge, headForAge, armForAge } from './index.ts';
const N=2e5; const ch=madeUpChildren(N); const out=scoreColumns(N); const b=createBlock(BLOCK_ROWS);
const t:any={};
for(let p=0;p<40;p++){const s:any={};
for(let f=0;f<N;f+=BLOCK_ROWS){const to=Math.min(N,f+BLOCK_ROWS);let t0=performance.now();
 const m=(k:string)=>{const t1=performance.now();s[k]=(s[k]??0)+t1-t0;t0=performance.now()};
 fillBlock(b,ch,out,f,to);m('fill');
 scoreByAge(lengthForAge,b,out.correctedLengthCm,f,out.lengthForAge,f,to);m('lfa');
 scoreByAge(weightForAge,b,b.weight,0,out.weightForAge,f,to);m('wfa');
 scoreByLength(weightForLength,b,b.lying,b.lyingCount,out.correctedLengthCm,out.weightForLength,f);m('wfl');scoreByLength(weightForHeight,b,b.standing,b.standingCount,out.correctedLengthCm,out.weightForLength,f);m('wfh');
 scoreByAge(bmiForAge,b,b.bmi,0,out.bmiForAge,f,to);m('bmi');
 scoreByAge(headForAge,b,ch.headCm,f,out.headForAge,f,to);m('hc');
 scoreByAge(armForAge,b,ch.armCm,f,out.armForAge,f,to);m('ac');
}
for(const k in s)(t[k]??=[]).push(s[k]);}
let sum=0;
for(const k in t){const v=Math.min(...t[k])/N*1e6;sum+=v;console.log(k,v.toFixed(1),'ns/row')}
console.log('sum',sum.toFixed(1),(1000/sum).toFixed(2),'M/s');
