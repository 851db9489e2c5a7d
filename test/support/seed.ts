// Random tests begin with the same seed in every run; `FUZZ=n` takes new ones.
import fc from 'fast-check';

if (!(Number(process.env['FUZZ']) > 0)) fc.configureGlobal({ seed: 20_261_122 });
