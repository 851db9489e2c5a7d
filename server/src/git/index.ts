// Reads git repositories: a bundle of its own, loaded when it is first wanted, so that nothing starts slower for it.
import type { GitReader } from './contract.ts';
import { openRepository } from './repository.ts';

export const git: GitReader = { open: openRepository };
