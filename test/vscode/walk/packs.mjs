// Steps of the walk: a pack of one's own is laid beside the drafts, on disk, with a mistake in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorFocused, filterProblems, openFile, problemOf, problemWith, statusItem } from './page.mjs';

const chinese = 'service-agreement.zh.md';

const rule = `id: contact-person
title: { zh: 合规联系人, en: Compliance contact }
modality: obligation
provisions:
  - { instrument: csl-2025, article: 49, basis: B }
documents: [service-agreement]
why: { zh: 用户应当知道找谁。, en: Users should know whom to ask. }
facets:
  - id: named
    title: { zh: 写明合规联系人, en: a compliance contact is named }
    stated: [合规联系人 … 为, "compliance contact … is"]
anchor: { zh: [联系], en: [contact] }
modelClause:
  heading: { zh: 合规联系人, en: Compliance contact }
  zh: 合规联系人为{{name|某某}}。
  en: The compliance contact is {{name|a person}}.
examples:
  fulfilled: { zh: [合规联系人为张三。], en: [The compliance contact is Jane.] }
  missing: { zh: [您好，再见。], en: [Goodbye.] }
`;

const rulePath = 'house-rules/requirements/contact-person.yaml';

/** Lays the pack beside the samples, before VS Code opens them: in folders that are new it may miss the next change. */
export function layPackBeside(samples) {
	const file = join(samples, rulePath);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, rule.replace('instrument: csl-2025', 'instrument: no-such-law'));
}

async function mistakeIsTold(scene) {
	const { page } = scene;
	await openFile(page, chinese);
	await statusItem(page, /Hegui: \d+ gaps/).waitFor();
	writeFileSync(join(scene.samples, 'hegui.yaml'), 'packs: [house-rules]\n');
	await filterProblems(page, 'contact-person');
	const problem = problemWith(page, 'unknown instrument no-such-law');
	await problem.waitFor();
	await scene.picture('mistake-in-a-pack');
	await problem.dblclick();
	await editorFocused(page);
	await statusItem(page, /Ln 5,/).waitFor();
}

async function packTakesEffect(scene) {
	const { page } = scene;
	writeFileSync(join(scene.samples, rulePath), rule);
	await problemWith(page, 'unknown instrument').waitFor({ state: 'hidden' });
	await openFile(page, chinese);
	await statusItem(page, `Hegui: ${scene.gaps + 1} gaps`).waitFor();
	await filterProblems(page, 'contact-person');
	await problemOf(page, 'contact-person').first().waitFor();
}

export const packSteps = [
	['a mistake in a pack is told at its line', mistakeIsTold],
	['a pack that is put right takes effect', packTakesEffect],
];
