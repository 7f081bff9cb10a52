import { madeUpChildren } from './bench/children.ts';
import { createBlock, fillBlock, BLOCK_ROWS } from './block.ts';
import { scoreColumns } from './columns.ts';
import { scoreByAge, scoreByLength } from './score-block.ts';
import { lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge, headForAge, armForAge } from './index.ts';
const N=1e6; const ch=madeUpChildren(N); ch.sex.fill(1); const out=scoreColumns(N); const b=createBlock(BLOCK_ROWS);
const t:any={fill:[],lfa:[],wfa:[],wfl:[],bmi:[],hc:[],ac:[]};
for(let p=0;p<7;p++){const s:any={fill:0,lfa:0,wfa:0,wfl:0,bmi:0,hc:0,ac:0};
for(let f=0;f<N;f+=BLOCK_ROWS){const to=Math.min(N,f+BLOCK_ROWS),n=to-f;let t0=performance.now();
 const m=(k:string)=>{const t1=performance.now();s[k]+=t1-t0;t0=t1};
 fillBlock(b,ch,out,f,to);m('fill');
 scoreByAge(lengthForAge,b,b.length,out.lengthForAge,f,n);m('lfa');
 scoreByAge(weightForAge,b,b.weight,out.weightForAge,f,n);m('wfa');
 scoreByLength(weightForLength,weightForHeight,b,out.weightForLength,f,n);m('wfl');
 scoreByAge(bmiForAge,b,b.bmi,out.bmiForAge,f,n);m('bmi');
 scoreByAge(headForAge,b,b.head,out.headForAge,f,n);m('hc');
 scoreByAge(armForAge,b,b.arm,out.armForAge,f,n);m('ac');
}
for(const k in t)t[k].push(s[k]);}
for(const k in t)console.log(k,Math.min(...t[k]).toFixed(1),'ns/row');
let f=0;for(let i=0;i<N;i++)if(Number.isNaN(out.weightForLength.z[i]!))f++;console.log('wfl missing',f);
