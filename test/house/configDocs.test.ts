// The page on hegui.yaml names every key, every kind of service and every feature of the law, and its example is sound.
import { deepEqual, equal } from 'node:assert/strict';
import { serviceKinds } from '../../server/src/core/model.ts';
import { configSchema, readConfig } from '../../server/src/settings/config.ts';
import { checkConfig } from '../../server/src/settings/configCheck.ts';
import { law } from '../support/law.ts';
import { read } from '../support/sources.ts';

const page = read('docs/hegui-yaml.md');

describe('docs/hegui-yaml.md', () => {
	it('names every key', () => {
		const set = Object.keys(configSchema.shape.sets.unwrap().element.shape);
		const keys = new Set([...Object.keys(configSchema.shape), ...set]);
		deepEqual(
			[...keys].filter((key) => !page.includes(`\`${key}\``)),
			[],
		);
	});

	it('says how each fact about a service is said', () => {
		const said = (key: string): string[] =>
			[...page.matchAll(new RegExp(`\\| \`${key}: \\[([a-z-]+)\\]\` \\|`, 'g'))].map(([, id]) => id ?? '');
		deepEqual(said('serviceKinds'), [...serviceKinds]);
		deepEqual(said('features'), Object.keys(law.pack.features));
	});

	it('has an example without fault', () => {
		const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
		const file = { path: 'hegui.yaml', text };
		const { config, problems } = readConfig(file);
		deepEqual([problems, checkConfig(file, law.pack)], [[], []]);
		equal(config.sets.length, 2);
	});
});
