// All words that the engine says to people, by message id, in English and Simplified Chinese.
import { cliChinese, cliEnglish } from './cli.ts';

/** Messages in English; `{name}` is filled in. */
const en = {
	'finding.missing': 'Not stated: {title}. Expected: {facets}. Basis: {provisions}.',
	'finding.fixHint': 'A quick fix inserts a model clause.',
	'finding.partial': 'Stated in part: {title}. Still missing: {facets}. Basis: {provisions}.',
	'finding.contradicted': 'Contradicts the law: {title}. The draft says “{quote}”. Basis: {provisions}.',
	'finding.unclear':
		'Unclear whether stated: {title}. The words found do not say who may or must do it. Basis: {provisions}.',
	'finding.fulfilled': 'Stated: {title}. Basis: {provisions}.',
	'finding.notApplicable': 'Does not apply to this kind of document or service: {title}.',
	'problem.unclosed-comment':
		'This comment is never closed, so everything after it is hidden from readers and was not reviewed. Close it with -->.',
	'problem.front-matter': 'The front matter cannot be read: {detail}. The document was reviewed as if it had none.',
	'problem.unknown-front-matter-key': 'Hegui does not know “{detail}”. Known keys: documentType, serviceKinds, asOf.',
	'problem.too-large':
		'The document is larger than the limit of {detail} kilobytes (setting hegui.maxFileSize) and was not reviewed.',
	'separator.list': '; ',
	'law.inForce': 'in force since {effective}',
	'law.superseded': 'no longer in force: replaced on {on} by {by}',
	'law.notYet': 'not yet in force: takes effect on {effective}',
	'law.promulgated': 'Issued by {issuer} on {promulgated}, {status}. {documentNumber}',
	'law.workingTranslation': 'English: our own working translation; the Chinese text alone is authoritative.',
	'law.unverifiedChinese': 'The Chinese text of this paragraph has not been verified and is not shown.',
	'law.source': 'Source',
	'law.verification': 'Verification',
	'law.lastChecked': 'last checked on {day}',
	'law.extract': 'Only the articles that the requirements use are held here.',
	'law.noSuchArticle': 'This instrument has no article {number}, or its text is not held here.',
	'law.unknownInstrument': 'No instrument {id} is known.',
	'requirement.unknown': 'No requirement {id} is known.',
	'requirement.why': 'Why',
	'requirement.facets': 'What the draft must state',
	'requirement.needs': '{count} of these are needed.',
	'requirement.law': 'What the law says',
	'requirement.model': 'Model clause',
	'requirement.examples': 'Examples',
	'requirement.appliesTo': 'Looked for in',
	'requirement.services': 'services: {services}',
	'requirement.everyService': 'every network service',
	'requirement.recognition': 'How it is recognised',
	'requirement.basis.A': 'The provision itself demands that this be published or agreed: silence is the breach.',
	'requirement.basis.B':
		'The measure works through the document: without a clause the platform lacks the footing for it.',
	'requirement.basis.C': 'An internal duty: silence in the document is no breach, a clause is good evidence of it.',
	'example.fulfilled': 'States it',
	'example.partial': 'States it in part',
	'example.missing': 'Does not state it',
	'example.contradicted': 'Contradicts it',
	'hover.evidence': 'Found',
	'hover.missingFacets': 'Still missing',
	'hover.open': 'Open the requirement',
	'hover.satisfies': 'This clause states',
	'fix.insert': 'Insert model clause: {title}',
	'fix.insertAll': 'Insert all {count} missing model clauses',
	'verdict.fulfilled': 'stated',
	'verdict.partial': 'partial',
	'verdict.missing': 'missing',
	'verdict.contradicted': 'contradicted',
	'verdict.unclear': 'unclear',
	'verdict.notApplicable': 'not applicable',
	'severity.error': 'error',
	'severity.warning': 'warning',
	'severity.information': 'information',
	'severity.none': '',
	'documentType.service-agreement': 'service agreement',
	'documentType.platform-rules': 'platform rules',
	'documentType.privacy-policy': 'privacy policy',
	'documentType.other-agreement': 'other agreement',
	'report.document': '{type}, services: {services}, law as of {asOf}',
	'report.summary':
		'Documents: {documents}; findings: {missing} missing, {partial} partial, {contradicted} contradicted, {unclear} unclear, {fulfilled} stated, {notApplicable} not applicable',
	'report.nothing': 'No gaps found.',
	...cliEnglish,
} as const;

export type MessageId = keyof typeof en;

const zh: Readonly<Record<MessageId, string>> = {
	'finding.missing': '未写明：{title}。应写明：{facets}。依据：{provisions}。',
	'finding.fixHint': '可用快速修复插入示范条款。',
	'finding.partial': '未完整写明：{title}。尚缺：{facets}。依据：{provisions}。',
	'finding.contradicted': '与法律相抵触：{title}。文本写的是“{quote}”。依据：{provisions}。',
	'finding.unclear': '是否写明不清楚：{title}。有相关文字，但看不出由谁、可以或应当做什么。依据：{provisions}。',
	'finding.fulfilled': '已写明：{title}。依据：{provisions}。',
	'finding.notApplicable': '不适用于此类文件或服务：{title}。',
	'problem.unclosed-comment': '该注释没有结束标记，其后的全部文字读者看不到，也没有审查。请以 --> 结束注释。',
	'problem.front-matter': '文首的元数据无法读取：{detail}。已按没有元数据审查全文。',
	'problem.unknown-front-matter-key': '合规不认识“{detail}”。可用的键：documentType、serviceKinds、asOf。',
	'problem.too-large': '文件超过 {detail} KB 的上限（设置 hegui.maxFileSize），没有审查。',
	'separator.list': '；',
	'law.inForce': '{effective} 起施行，现行有效',
	'law.superseded': '已失效：{on} 起由{by}取代',
	'law.notYet': '尚未施行：{effective} 起施行',
	'law.promulgated': '{issuer}，{promulgated} 发布，{status}。{documentNumber}',
	'law.workingTranslation': '英文为本产品自行翻译的工作译本，以中文为准。',
	'law.unverifiedChinese': '该款中文未经核实，不予显示。',
	'law.source': '来源',
	'law.verification': '核实情况',
	'law.lastChecked': '最近核对：{day}',
	'law.extract': '这里只收录各项要求用到的条文。',
	'law.noSuchArticle': '该文件没有第 {number} 条，或者这里没有收录。',
	'law.unknownInstrument': '没有名为 {id} 的法律文件。',
	'requirement.unknown': '没有名为 {id} 的要求。',
	'requirement.why': '为什么',
	'requirement.facets': '文本应写明',
	'requirement.needs': '写明其中 {count} 项即可。',
	'requirement.law': '法律规定',
	'requirement.model': '示范条款',
	'requirement.examples': '例子',
	'requirement.appliesTo': '适用文件',
	'requirement.services': '适用服务：{services}',
	'requirement.everyService': '各类网络服务',
	'requirement.recognition': '如何识别',
	'requirement.basis.A': '规定本身要求公布或者约定：不写即违反。',
	'requirement.basis.B': '措施要通过文本落实：没有条款，平台就没有约定依据。',
	'requirement.basis.C': '内部义务：文本不写并不违法，写明则是履行义务的良好证明。',
	'example.fulfilled': '已写明',
	'example.partial': '未完整写明',
	'example.missing': '未写明',
	'example.contradicted': '相抵触',
	'hover.evidence': '找到的文字',
	'hover.missingFacets': '尚缺',
	'hover.open': '查看该项要求',
	'hover.satisfies': '本条款已写明',
	'fix.insert': '插入示范条款：{title}',
	'fix.insertAll': '插入全部 {count} 条缺少的示范条款',
	'verdict.fulfilled': '已写明',
	'verdict.partial': '不完整',
	'verdict.missing': '缺少',
	'verdict.contradicted': '相抵触',
	'verdict.unclear': '不清楚',
	'verdict.notApplicable': '不适用',
	'severity.error': '错误',
	'severity.warning': '警告',
	'severity.information': '提示',
	'severity.none': '',
	'documentType.service-agreement': '服务协议',
	'documentType.platform-rules': '平台规则',
	'documentType.privacy-policy': '隐私政策',
	'documentType.other-agreement': '其他协议',
	'report.document': '{type}，服务：{services}，法律日期 {asOf}',
	'report.summary':
		'{documents} 份文件：缺少 {missing}，不完整 {partial}，相抵触 {contradicted}，不清楚 {unclear}，已写明 {fulfilled}，不适用 {notApplicable}',
	'report.nothing': '没有发现缺漏。',
	...cliChinese,
};

const TABLES = { en, zh } as const;

/**
 * The words of a message.
 *
 * @param id which message
 * @param locale language of the words
 * @param values what is filled in for `{name}`
 */
export function say(
	id: MessageId,
	locale: keyof typeof TABLES,
	values: Readonly<Record<string, string | number>> = {},
): string {
	return TABLES[locale][id].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Both tables, for the test that no key is missing. */
export const messageTables = TABLES;
