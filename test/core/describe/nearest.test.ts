// The nearest passage is the sentence whose words tell of the requirement; where none does there is none.
import { equal } from 'node:assert/strict';
import { finish, readSteps } from '../../../server/src/core/analyze.ts';
import { nearestPassages } from '../../../server/src/core/describe/nearest.ts';
import { law } from '../../support/law.ts';

function nearest(text: string, id: string): string | undefined {
	const passage = nearestPassages(finish(readSteps(text, 'markdown', law)), new Set([id])).get(id);
	return passage && text.slice(passage.start, passage.end);
}

describe('the nearest passage', () => {
	const TEXT =
		'# 服务协议\n\n欢迎使用本服务。\n\n## 违规处理\n\n您违反本协议的，我们有权暂停服务；严重失信的用户，平台将限制其重新注册。\n\n本协议自发布之日起生效。\n';

	it('is the sentence that speaks of the matter', () => {
		equal(nearest(TEXT, 'blacklist'), '严重失信的用户，平台将限制其重新注册。');
	});

	it('is none where nothing speaks of it', () => {
		equal(nearest(TEXT, 'deposit-return'), undefined);
		equal(nearest('', 'blacklist'), undefined);
	});
});
