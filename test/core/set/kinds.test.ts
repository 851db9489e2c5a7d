// Values by their kinds: the same thing written in different ways is one, and what only looks like it is none.
import { deepEqual } from 'node:assert/strict';
import type { Value, ValueKind } from '../../../server/src/core/model.ts';
import { valuesIn } from '../../../server/src/core/set/kinds.ts';
import { normalizePhrase } from '../../../server/src/core/text/normalize.ts';
import { toyLaw } from '../../support/toy.ts';

type Kind = Exclude<ValueKind, 'version'>;

function found(kind: Kind, text: string): (string | number)[] {
	const short = (value: Value): string | number =>
		'text' in value ? value.text : 'years' in value ? value.years : value.days;
	return valuesIn(normalizePhrase(text), kind, toyLaw).map(({ value }) => short(value));
}

const CASES: readonly (readonly [Kind, string, readonly (string | number)[]])[] = [
	['age', '未满十八周岁，或者14岁', [18, 14]],
	['age', 'users under 18, aged 16, or 14 years old', [18, 16, 14]],
	['age', '18 个月', []],
	['email', 'Toys@Example.COM、a.b+c@mail.example.cn。', ['toys@example.com', 'a.b+c@mail.example.cn']],
	['email', '@everyone a@b', []],
	['phone', '010-12345678，+86 10 12345678，（010）12345678', ['1012345678', '1012345678', '1012345678']],
	['phone', '400-123-4567 或者 4001234567', ['4001234567', '4001234567']],
	['phone', '13800000000，12377', ['13800000000', '12377']],
	['phone', '2024年1月1日，第110条，1234567', []],
	['web', 'https://www.toys.example/help/ 和 www.toys.example', ['toys.example/help', 'toys.example']],
	['date', '2024年1月5日，2024-01-05，2024.1.5', ['2024-01-05', '2024-01-05', '2024-01-05']],
	['date', 'January 5, 2024; 5 Jan 2024; 5th January 2024', ['2024-01-05', '2024-01-05', '2024-01-05']],
	['company', '玩具（北京）网络有限公司，我公司', ['玩具(北京)网络有限公司']],
	['duration', '六个月，15个工作日，48小时', [180, 15, 2]],
];

describe('values of a kind', () => {
	for (const [kind, text, expected] of CASES) {
		it(`${kind}: ${text}`, () => deepEqual(found(kind, text), expected));
	}
});
