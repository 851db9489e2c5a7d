// Packs on top of a law that is ready: what comes out is what compiling all of it together gives.
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { makeLaw } from '../../scripts/law/makeLaw.ts';
import { finish, judgeReading, readSteps } from '../../server/src/core/analyze.ts';
import type { Pack } from '../../server/src/core/law.ts';
import { type CompiledPack, compileOn, compilePack } from '../../server/src/core/match/compile.ts';
import { openLaw } from '../../server/src/lawpack/lawFile.ts';
import { loadUserPacks } from '../../server/src/lawpack/userPacks.ts';
import { lawText } from '../../server/src/report/dossier.ts';
import { houseRule } from '../support/packs.ts';
import { plainFindings } from '../support/statement.ts';
import { toyFiles, toyLaw } from '../support/toy.ts';

const shipped = openLaw(() => makeLaw(toyFiles).file);

/** Concepts that act, mask, share phrases with those below, and stand in unions with them. */
const WORDS = `
guest: { role: agent, zh: [客人, 邻居], en: [guests] }
no-guest: { masks: [user, guest, leave], zh: [客人用户, 离开群], en: [guests leave behind] }
kite: { zh: [风筝, 日记], en: [kites] }
ban: { role: prohibition, zh: [不准, 禁止], en: [must never] }
`;

const KITES = houseRule('kites')
	.replace(
		'[联系人 … 为,',
		'[ { find: <kite>|<leave>|门铃 …… 不准|不得|归还 }, { find: <guest>|<user> … <kite>, by: [guest, user] },',
	)
	.replace(
		'stated:',
		'unclear: [ 离开 !<ban> ]\n    partial: [ { find: <kite>, under: 风筝|<doorbell> } ]\n    stated:',
	);

const FACTS = `
documentTypes:
  service-agreement: { title: { zh: [约定], en: [terms] }, text: { zh: [本约定, 本协议], en: [] }, least: 1 }
serviceKinds: { }
features: { }
themes: { }
`;

const COMPARISON = `
id: bells
title: { zh: 门铃, en: bells }
why: { zh: 一致。, en: One. }
kind: deadline
severity: warning
provisions: [ { instrument: toy-2020, article: 12 } ]
between: [documents, clauses]
stated: [ "<doorbell> …… {duration}" ]
examples:
  differ: { zh: [[门铃三日内响。, 门铃五日内响。]], en: [[The doorbell rings in 3 days., The doorbell rings in 5 days.]] }
  agree: { zh: [[门铃三日内响。, 门铃三日内响。]], en: [[The doorbell rings in 3 days., The doorbell rings in 3 days.]] }
`;

function packOf(files: Readonly<Record<string, string>>) {
	return { files: Object.entries(files).map(([inside, text]) => ({ path: `house/${inside}`, inside, text })) };
}

const files = {
	'lexicon/words.yaml': WORDS,
	'requirements/kites.yaml': KITES,
	'requirements/contact.yaml': houseRule(),
	'documents/facts.yaml': FACTS,
	'consistency/bells.yaml': COMPARISON,
};

function both(given: Readonly<Record<string, string>>): { onTop: CompiledPack; whole: CompiledPack; loaded: Pack } {
	const onShipped = loadUserPacks(shipped.pack, [packOf(given)]);
	const onSource = loadUserPacks(toyLaw.pack, [packOf(given)]);
	deepEqual(onShipped.problems, onSource.problems);
	deepEqual(onShipped.problems, []);
	return { onTop: compileOn(shipped, onShipped.pack), whole: compilePack(onSource.pack), loaded: onShipped.pack };
}

/** What a review comes to, without numbers of concepts. */
function outcome(text: string, law: CompiledPack): unknown {
	const reading = finish(readSteps(text, 'markdown', law));
	const coverage = judgeReading(reading, { asOf: '2026-11-22', allRequirements: true });
	const stated = reading.clauses.map(({ match: { candidates, actor, cues, isTitle, forbids } }) => ({
		candidates: candidates.map(({ requirement, facet, strength, depends, affirmed, start, end, sentence }) => {
			return { requirement, facet, strength, depends, affirmed, start, end, sentence };
		}),
		...{ acts: actor >= 0, cues: cues.length, isTitle, forbids },
	}));
	return { findings: plainFindings(coverage), profile: coverage.profile, stated };
}

const PIECES = [
	...[
		'用户',
		'客人',
		'邻居',
		'您',
		'平台',
		'可以',
		'应当',
		'不准',
		'不得',
		'禁止',
		'无法',
		'不会',
		'离开',
		'离开群',
		'走人',
	],
	...[
		'客人用户',
		'风筝',
		'日记',
		'保存',
		'归还',
		'门铃',
		'应门',
		'联系人为',
		'六个月',
		'三日内',
		'如果',
		'但是',
		'本协议',
		'本约定',
	],
	...[
		'。',
		'，',
		'；',
		'\n\n',
		'\n# ',
		'\n- ',
		' you may ',
		' leave ',
		' guests ',
		' must never ',
		' kites ',
		' doorbell ',
	],
];

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a pack on top of the law', () => {
	it('finds in any text what it finds when all is compiled together', () => {
		const { onTop, whole } = both(files);
		fc.assert(
			fc.property(texts, (text) => deepEqual(outcome(text, onTop), outcome(text, whole))),
			{ numRuns: 300 },
		);
	});

	it('does so one file at a time', () => {
		const { 'lexicon/words.yaml': words, 'requirements/kites.yaml': _, ...others } = files;
		for (const [name, text] of Object.entries({ ...others, 'lexicon/words.yaml': words })) {
			const { onTop, whole } = both({ [name]: text });
			fc.assert(
				fc.property(texts, (draft) => deepEqual(outcome(draft, onTop), outcome(draft, whole))),
				{ numRuns: 60 },
			);
		}
	});

	it('lets its own words matter', () => {
		const { onTop } = both(files);
		const plain = outcome('# 约定\n\n客人不准离开风筝。', shipped.compiled);
		notEqual(JSON.stringify(outcome('# 约定\n\n客人不准离开风筝。', onTop)), JSON.stringify(plain));
		ok(onTop.patterns.count > shipped.compiled.patterns.count);
	});

	it('leaves the law below as it is', () => {
		const before = JSON.stringify(outcome('用户可以离开。客人不准离开。', shipped.compiled));
		both(files);
		equal(JSON.stringify(outcome('用户可以离开。客人不准离开。', shipped.compiled)), before);
		equal(compileOn(shipped, shipped.pack), shipped.compiled);
	});

	it('makes another law of it, told by its digest text', () => {
		const { loaded } = both(files);
		equal(loaded.digest, undefined);
		ok(lawText(loaded).includes(shipped.pack.digest ?? 'none'));
		const other = both({ ...files, 'lexicon/words.yaml': WORDS.replace('风筝', '纸鸢') }).loaded;
		notEqual(lawText(other), lawText(loaded));
	});
});
