// The manifest holds together: its commands are registered, its menus and pictures are there.
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface MenuItem {
	readonly command?: string;
	readonly when?: string;
	readonly group?: string;
}

interface Manifest {
	readonly contributes: {
		readonly commands: readonly {
			readonly command: string;
			readonly title: string;
			readonly category?: string;
			readonly icon?: unknown;
		}[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
		readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
		readonly walkthroughs: readonly {
			readonly steps: readonly {
				readonly id: string;
				readonly media: { readonly svg?: string; readonly image?: string };
				readonly completionEvents: readonly string[];
			}[];
		}[];
	};
}

const { contributes }: Manifest = JSON.parse(read('package.json'));
const declared = contributes.commands.map(({ command }) => command);

/** VS Code makes one for each view, to give it the focus. */
const ofViews = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => `${id}.focus`));

function registered(): string[] {
	const files = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
	const sources = files.filter((name) => name.endsWith('.ts')).map((name) => read(join('client/src', name)));
	const calls = sources.flatMap((source) => [...source.matchAll(/registerCommand\(\s*'(hegui\.[\w.]+)'/g)]);
	return calls.map(([, id = '']) => id).sort();
}

/** Commands behind links in texts of the manifest. */
function linked(path: string): string[] {
	return [...read(path).matchAll(/\(command:(hegui\.[\w.]+)\)/g)].map(([, id = '']) => id);
}

describe('Commands', () => {
	it('of the manifest are registered, and the other way round', () => {
		deepEqual(registered(), [...declared].sort());
	});

	it('have a title in the texts of the manifest, and the category', () => {
		const wanting = contributes.commands.filter(
			({ title, category }) => !/^%command\./.test(title) || category !== '%category%',
		);
		deepEqual(wanting, []);
	});

	it('that menus, welcome texts and the walkthrough name are there', () => {
		const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
		const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
		const inEvents = events.flatMap((event) => /^onCommand:(hegui\..+)$/.exec(event)?.[1] ?? []);
		const named = [...inMenus, ...inEvents, ...linked('package.nls.json'), ...linked('package.nls.zh-cn.json')];
		const known = [...declared, ...ofViews];
		deepEqual(
			named.filter((command) => command === undefined || !known.includes(command)),
			[],
		);
	});

	it('in the bar of a view or a row have an icon', () => {
		const bars = ['view/title', 'view/item/context'].flatMap((menu) => contributes.menus[menu] ?? []);
		const shown = bars.filter(({ group }) => /^(?:navigation|inline)/.test(group ?? ''));
		ok(shown.length > 0);
		for (const { command } of shown) ok(contributes.commands.find((one) => one.command === command)?.icon, command);
	});
});

describe('Pictures of the extension', () => {
	const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
	const icons = [...Object.values(contributes.viewsContainers), ...Object.values(contributes.views)].flat();
	const pictures = [...steps.map(({ media }) => media.svg ?? media.image ?? ''), ...icons.map(({ icon }) => icon)];

	it('are there, and are packed', () => {
		const packed = read('.vscodeignore').split('\n');
		for (const picture of pictures) {
			ok(existsSync(join(root, picture)), picture);
			ok(packed.includes(`!${picture}`) || packed.includes(`!${picture.replace(/[^/]*$/, '*.svg')}`), picture);
		}
	});

	it('of the activity bar are of one colour, and all hold no text but numbers and marks', () => {
		const colours = icons.flatMap(({ icon }) => [...read(icon).matchAll(/#[0-9a-f]{3,6}/g)].map(([colour]) => colour));
		deepEqual([...new Set(colours)], ['#000']);
		for (const picture of pictures.filter((path) => path.endsWith('.svg'))) {
			const texts = [...read(picture).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
			for (const text of texts) ok(/^[\d\s/…·.第条art]+$/.test(text), text);
		}
	});
});
