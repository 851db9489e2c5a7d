import { finish, readSteps, judgeReading } from '../../server/src/core/analyze.ts';
import { toyLaw } from '../support/toy.ts';
for (const t of ['您可以离开，'.repeat(833_334),'您至多离开，'.repeat(833_334), 'x'.repeat(5_000_000), '您可以离开。'.repeat(833_334)]) for (const f of ['markdown','plain','html'] as const) { const a=performance.now(); try { const r=finish(readSteps(t,f,toyLaw)); judgeReading(r,{asOf:'2026-01-01'}); console.log(f, (performance.now()-a)|0);} catch(e) {console.log(f,String(e), (e as Error).stack?.split('\n')[1]);} }
