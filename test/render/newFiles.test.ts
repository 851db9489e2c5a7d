// What is written for a person who begins: a hegui.yaml that is read back without problems, a draft without gaps.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { documentTypes, type Locale, serviceKinds } from '../../server/src/core/model.ts';
import { newConfigText } from '../../server/src/render/newConfig.ts';
import { newDraftText } from '../../server/src/render/newDraft.ts';
import { readConfig } from '../../server/src/settings/config.ts';
import { checkConfig, checkSets } from '../../server/src/settings/configCheck.ts';
import { law, pack } from '../support/law.ts';
import { reviewWith } from '../support/marked.ts';

const locales: readonly Locale[] = ['zh', 'en'];

describe('a new hegui.yaml', () => {
	const documents = ['协议 "一".md', 'rules/a[1].md', "b's #2.md", 'cc: d.txt'];
	const full = {
		name: '微澜: "公众" #1',
		serviceKinds,
		features: Object.keys(pack.features),
		documents,
		asOf: '2026-01-01',
	};
	const nothing = { name: '', serviceKinds: [], features: [], documents: [] };

	for (const locale of locales) {
		it(`says what was answered, and is read back without problems (${locale})`, () => {
			const file = { path: 'hegui.yaml', text: newConfigText(full, pack, locale) };
			const { config, problems } = readConfig(file);
			deepEqual([problems, checkConfig(file, pack), checkSets(config, documents)], [[], [], []]);
			deepEqual(
				[config.serviceKinds, config.features, config.asOf, config.sets[0]?.name],
				[[...serviceKinds], Object.keys(pack.features), '2026-01-01', full.name],
			);
		});

		it(`takes all drafts that will come where there are none yet (${locale})`, () => {
			const { documents: _, ...begun } = full;
			const { config, problems } = readConfig({ path: 'hegui.yaml', text: newConfigText(begun, pack, locale) });
			deepEqual([problems, config.sets], [[], [{ name: full.name, documents: ['*.md'] }]]);
		});

		it(`says nothing where nothing was answered; each comment can be made a line (${locale})`, () => {
			const text = newConfigText(nothing, pack, locale);
			equal(readConfig({ path: 'hegui.yaml', text }).problems.length, 0);
			const opened = text
				.split('\n')
				.map((line) => line.replace(/^# (?=\s|\w+: ?(?:\[|$|\d))/, ''))
				.join('\n')
				.replace('name: ""', 'name: a');
			const file = { path: 'hegui.yaml', text: opened };
			const { config, problems } = readConfig(file);
			deepEqual([problems, checkConfig(file, pack)], [[], []]);
			ok(config.sets.length === 1 && config.packs.length === 1 && Object.keys(config.severity).length === 1, opened);
		});
	}
});

describe('a new draft', () => {
	const facts = { serviceKinds, features: Object.keys(pack.features), asOf: '2026-11-22' };
	for (const documentType of documentTypes) {
		for (const language of locales) {
			const answers = { ...facts, documentType, language };

			it(`with all clauses lacks nothing: ${documentType}, ${language}`, () => {
				const text = newDraftText({ ...answers, withClauses: true }, pack);
				const { findings } = reviewWith(law, text, { ...facts, documentType, allRequirements: false });
				deepEqual(
					findings
						.filter(({ applies, verdict }) => applies && ['missing', 'partial', 'unclear'].includes(verdict))
						.map(({ requirement, verdict }) => `${requirement} ${verdict}`),
					[],
				);
				ok(findings.some(({ applies }) => applies));
			});

			it(`with headings alone has those of the whole: ${documentType}, ${language}`, () => {
				const text = newDraftText({ ...answers, withClauses: false }, pack);
				ok(
					text.split('\n').every((line) => line === '' || line.startsWith('#')),
					text,
				);
				const whole = newDraftText({ ...answers, withClauses: true }, pack);
				const headings = (draft: string): string[] => draft.split('\n').filter((line) => line.startsWith('#'));
				deepEqual(headings(text), headings(whole));
			});

			it(`with headings alone misses each element at a heading named like its clause: ${documentType}, ${language}`, () => {
				const text = newDraftText({ ...answers, withClauses: false }, pack);
				const { findings } = reviewWith(law, text, { ...facts, documentType, allRequirements: false });
				const missing = findings.filter(({ applies, verdict }) => applies && verdict === 'missing');
				const elsewhere = missing.flatMap(({ requirement, anchor }) => {
					const { heading } = pack.requirements.find(({ id }) => id === requirement)?.modelClause ?? {};
					const at = text.slice(anchor?.start, anchor?.end);
					const wanted = heading?.[language].toLowerCase() ?? '?';
					return at.toLowerCase().includes(wanted) ? [] : [`${requirement} at ${at}`];
				});
				deepEqual(elsewhere, []);
				ok(missing.length > 0);
			});
		}
	}
});
