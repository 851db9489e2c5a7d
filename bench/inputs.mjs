// Inputs of the benchmarks: Chinese service agreements of any size, the same bytes in every run.

const SENTENCES = [
	'您在注册账号时应当提供真实、准确、完整的信息，并及时更新。',
	'未经您的同意，我们不会向任何第三方提供您的个人信息，法律、行政法规另有规定的除外。',
	'您不得制作、复制、发布、传播法律、行政法规禁止的信息内容。',
	'平台有权对违反本协议的账号采取警示提醒、限制功能、暂停更新、关闭账号等处置措施。',
	'本服务的部分功能由合作伙伴提供，您使用该功能时还应当遵守合作伙伴的服务条款。',
	'因不可抗力造成服务中断的，平台不承担责任，但会尽合理努力减少由此给您造成的损失。',
	'您对本协议有任何疑问，可以通过平台公布的联系方式与我们联系。',
	'We may update the functions of the service from time to time and will announce important changes in advance.',
];

/**
 * A Markdown agreement.
 *
 * @param {number} bytes its size in UTF-8, reached to within one sentence
 */
export function agreement(bytes) {
	let seed = 42;
	const next = (limit) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed % limit;
	};
	const lines = ['# 平台服务协议', ''];
	let size = 20;
	for (let article = 1; size < bytes; article++) {
		if (article % 12 === 1) lines.push(`## 第${(article - 1) / 12 + 1}章 服务规则`, '');
		const count = 1 + next(3);
		const words = Array.from({ length: count }, () => SENTENCES[next(SENTENCES.length)]).join('');
		const paragraph = article % 7 === 0 ? `- ${words}` : `第${article}条 ${words}`;
		lines.push(paragraph, '');
		size += Buffer.byteLength(paragraph) + 2;
	}
	return `${lines.join('\n')}\n`;
}
