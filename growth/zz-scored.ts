// writes kept children with z's for R
import fs from 'node:fs';
import { surveyed, prevalence } from './prevalence/prevalence.ts';
const [h,...rows]=fs.readFileSync(process.argv[2]!,'utf8').trim().split('\n').map(r=>r.split(','));
const num=(s:string|undefined)=>s===''||s===undefined?null:Number(s);
const kids:any[]=[];let out='age,sex,oed,HA,WA,BMI,WH,cluster,strata,sw,typeres,gregion,wealthq,mothered\n';
const has=(k:string)=>h!.includes(k);
for(const r of rows){const g=(k:string)=>r[h!.indexOf(k)]??'';
 const c:any=surveyed({sex:(g('sex').toUpperCase()||null) as any,ageDays:num(g('age')),weightKg:num(g('weight')),lengthCm:num(g('lenhei')),posture:(g('measure').toUpperCase()||null) as any,oedema:/^[yY1]/.test(g('oedema'))});
 const k:any={...c,area:g('typeres')||null,region:g('gregion')||null,wealth:g('wealthq')||null,motherEducation:g('mothered')||null};
 if(has('cluster'))k.cluster=g('cluster')||null; if(has('strata'))k.stratum=g('strata')||null; if(has('sw'))k.samplingWeight=num(g('sw'));
 kids.push(k);
 const z=c.z;const s=(v:any)=>v===null||v===undefined?'NA':String(v);
 out+=[s(c.ageDays),s(c.sex),c.oedema?1:0,s(z.lengthForAge),s(z.weightForAge),s(z.bmiForAge),s(z.weightForLength),has('cluster')?g('cluster')||'NA':'',has('strata')?g('strata')||'NA':'',has('sw')?g('sw')||'NA':'',s(k.area),s(k.region),s(k.wealth),s(k.motherEducation)].join(',')+'\n';
}
fs.writeFileSync(process.argv[3]!,out);
const p=prevalence(kids);
const lines:any[]=[];
const N={HA:'lengthForAge',WA:'weightForAge',BMI:'bmiForAge',WH:'weightForLength'} as any;const C={_3:'belowMinus3',_2:'belowMinus2',_1:'belowMinus1','1':'above1','2':'above2','3':'above3'} as any;
const v=(x:any)=>x===null?'NA':x;
for(const g of p.groups){const put=(n:string,e:any)=>{for(const [a,b] of [['r','value'],['se','standardError'],['ll','lower'],['ul','upper']])lines.push([g.label,n+'_'+a,v(e[b!])])};
 for(const k in N){const q=(g as any)[N[k]];lines.push([g.label,k+'Z_pop',q.weightedCount],[g.label,k+'Z_unwpop',q.count]);for(const c in C)put(k+c,q[C[c]]);put(k,q.mean);lines.push([g.label,k+'_stdev',v(q.standardDeviation)]);}
 lines.push([g.label,'HA_2_WH_2_pop',g.stuntedAndWasted.weightedCount],[g.label,'HA_2_WH_2_unwpop',g.stuntedAndWasted.count]);put('HA_2_WH_2',g.stuntedAndWasted);put('HA_2_WH2',g.stuntedAndOverweight);
}
fs.writeFileSync(process.argv[4]!,lines.map(l=>l.join('|')).join('\n')+'\n');
