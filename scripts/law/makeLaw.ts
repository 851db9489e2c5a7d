// Makes the file of the law that ships from the files of law/; the build and the tests call it.
import { createHash } from 'node:crypto';
import { Automaton } from '../../server/src/core/match/automaton.ts';
import { compilePack } from '../../server/src/core/match/compile.ts';
import { type PhraseStates, phraseStates } from '../../server/src/core/match/phraseStates.ts';
import { lawFile } from '../../server/src/lawpack/lawFile.ts';
import { loadPack, type PackFiles } from '../../server/src/lawpack/pack.ts';
import type { PackProblem } from '../../server/src/lawpack/source.ts';
import { lawText } from '../../server/src/report/dossier.ts';

/** @returns the file, and what is wrong with the law: a file of faulty law is of no use */
export function makeLaw(files: PackFiles): { readonly file: Uint8Array; readonly problems: readonly PackProblem[] } {
	const { pack, problems } = loadPack(files);
	let states: PhraseStates | undefined;
	const digest = createHash('sha256').update(lawText(pack), 'utf8').digest('hex');
	const law = compilePack({ ...pack, digest }, undefined, (phrases, values) => {
		states = phraseStates(phrases, values);
		return new Automaton(phrases, values);
	});
	if (states === undefined) throw new Error('the law holds no phrases');
	return { file: lawFile(law, states), problems };
}
