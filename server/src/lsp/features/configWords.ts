// What keys and values of hegui.yaml mean, in the reader's language.
import { documentTypes, type Locale, serviceKinds } from '../../core/model.ts';
import { say } from '../../messages/messages.ts';
import { configEnglish } from '../../messages/words/config.ts';
import type { LawView } from '../../render/article.ts';
import { requirementOf } from '../../render/citation.ts';
import { escapeMarkdown, escapeMarkdownLine } from '../../render/markdownText.ts';
import { kindWords } from '../../render/newConfig.ts';
import { schemasAt } from '../../settings/fileSchemas.ts';

type Path = readonly (string | number)[];

function isSaid(id: string): id is keyof typeof configEnglish {
	return Object.hasOwn(configEnglish, id);
}

/** What a key of hegui.yaml is for; undefined where nobody says. */
export function keyWords(path: Path, locale: Locale): string | undefined {
	const id = `configKey.${path.filter(isName).join('.')}`;
	return isSaid(id) ? say(id, locale) : schemasAt('config', path)[0]?.description;
}

function requirementWords(id: string, { pack, locale }: LawView): string | undefined {
	const requirement = requirementOf(pack, id);
	return (
		requirement && `**${escapeMarkdownLine(requirement.title[locale])}**\n\n${escapeMarkdown(requirement.why[locale])}`
	);
}

/** What a value means that stands under a key. */
export function valueWords(field: string | undefined, value: string, view: LawView): string | undefined {
	const { pack, locale } = view;
	const kind = serviceKinds.find((one) => one === value);
	const type = documentTypes.find((one) => one === value);
	const severity = `configValue.${value}`;
	switch (field) {
		case 'serviceKinds':
			return kind && kindWords(kind, locale);
		case 'features':
			return Object.hasOwn(pack.features, value)
				? escapeMarkdownLine(pack.features[value]?.label[locale] ?? '')
				: undefined;
		case 'documentTypes':
			return type && say(`documentType.${type}`, locale);
		case 'severity':
			return isSaid(severity) ? say(severity, locale) : undefined;
		case 'requirement':
			return requirementWords(value, view);
		default:
			return undefined;
	}
}

/** What is said of a key or a value at its place, as Markdown. */
export function configWords(path: Path, isKey: boolean, value: unknown, view: LawView): string | undefined {
	const above = path.at(-2);
	if (isKey && above === 'severity') return requirementWords(String(value), view);
	if (isKey) return above === 'documentTypes' ? undefined : keyWords(path, view.locale);
	// The keys of these two are names: what their values are is said by the key above.
	const field = above === 'severity' || above === 'documentTypes' ? above : path.findLast(isName);
	return valueWords(field, String(value), view);
}

function isName(part: string | number): part is string {
	return typeof part === 'string';
}
