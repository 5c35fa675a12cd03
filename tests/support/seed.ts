/**
 * One seed for all property tests of a run, so that a red run can be run again as it was: `SEED=… npm run test:unit` looks
 * elsewhere. fast-check prints the seed of a failure; what failed once is kept as an example of its test.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261122) });
